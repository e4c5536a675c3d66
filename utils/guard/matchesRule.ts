import type { Control } from './control';
import { fold } from './fold';
import type { ControlPattern } from './guardOptions';
import { matches } from '../forms/plain';

/** Whether a control is one of those that the rules name. */
export function matchesRule(
  { element, name }: Pick<Control, 'element' | 'name'>,
  rules: readonly ControlPattern[],
): boolean {
  return rules.some((rule) => {
    if (typeof rule === 'string') return matches(element, rule);
    if (!matches(element, rule.selector)) return false;
    return rule.names.length === 0 || rule.names.some((known) => fold(known) === fold(name));
  });
}

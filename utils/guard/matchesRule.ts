import type { Control } from './control';
import { fold } from './fold';
import type { ControlPattern } from './guardOptions';

/** Whether a control is one of those that the rules name. */
export function matchesRule({ element, name }: Control, rules: readonly ControlPattern[]): boolean {
  return rules.some((rule) => {
    if (typeof rule === 'string') return element.matches(rule);
    if (!element.matches(rule.selector)) return false;
    return rule.names.length === 0 || rule.names.some((known) => fold(known) === fold(name));
  });
}

import { foldWords } from './says';
import type { ControlRule } from './schema';

/** Whether an element, with this accessible name, is one of the controls that the rules name. */
export function isControl(
  rules: readonly ControlRule[],
  element: { matches(selector: string): boolean },
  name: string,
): boolean {
  const folded = foldWords(name);
  return rules.some(
    (rule) =>
      element.matches(rule.selector) && (rule.names.length === 0 || rule.names.some((n) => foldWords(n) === folded)),
  );
}

import type { PortalGuardRules } from '../guard/guardOptions';
import type { ControlRule, Portal } from '../portals/schema';

/** The portal's data as the guard reads it. */
export function guardRules(portal: Portal): PortalGuardRules {
  const selectors = (rules: readonly ControlRule[]): string[] => rules.filter((rule) => rule.names.length === 0).map((rule) => rule.selector);
  return {
    clearing: selectors(portal.clearing),
    signOut: selectors(portal.signOut),
    gates: portal.gates.map((gate) => gate.answer),
    asksItself: selectors(portal.asksItself),
    advance: selectors(portal.advance),
  };
}

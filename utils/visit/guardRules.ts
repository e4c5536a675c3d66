import type { PortalGuardRules } from '../guard/guardOptions';
import type { Portal } from '../portals/schema';

/** The portal's data as the guard reads it. */
export function guardRules(portal: Portal): PortalGuardRules {
  const { clearing, signOut, asksItself, advance } = portal;
  return { clearing, signOut, gates: portal.gates.map((gate) => gate.answer), asksItself, advance };
}

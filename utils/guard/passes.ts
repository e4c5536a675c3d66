import { accessibleName } from './accessibleName';

/** How long a pass waits for its one press. Long enough to read one sentence and aim. */
const PASS_MS = 30_000;

/** Permissions to press one control once without being asked. */
export interface Passes {
  arm(control: Element): void;
  has(control: Element): boolean;
  /** True when this control has a pass; it is used up by this. */
  take(control: Element): boolean;
}

export function createPasses(now: () => number): Passes {
  let armed: { control: Element; name: string; until: number } | undefined;
  const has = (control: Element): boolean => armed !== undefined && now() <= armed.until && isSame(armed, control);
  return {
    arm: (control) => {
      armed = { control, name: accessibleName(control), until: now() + PASS_MS };
    },
    has,
    take: (control) => {
      if (!has(control)) return false;
      armed = undefined;
      return true;
    },
  };
}

/** The very control, or what stands in its place after the page drew itself anew. */
function isSame(armed: { control: Element; name: string }, control: Element): boolean {
  if (armed.control === control) return true;
  return (
    !armed.control.isConnected &&
    armed.control.localName === control.localName &&
    armed.name === accessibleName(control)
  );
}

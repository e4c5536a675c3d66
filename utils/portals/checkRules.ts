import * as z from 'zod/mini';
import { PORTALS } from './rules';
import { Portal } from './schema';

/** Checks the built-in rules; the build calls it. Throws one sentence that names the portal and what is wrong. */
export function checkRules(portals: readonly unknown[] = PORTALS): void {
  const ids = new Set<string>();
  const hosts = new Set<string>();
  portals.forEach((given, index) => {
    const parsed = z.safeParse(Portal, given);
    if (!parsed.success) throw new Error(`Portal rule ${index + 1} is wrong: ${z.prettifyError(parsed.error)}`);
    const { id } = parsed.data;
    if (ids.has(id)) throw new Error(`Two portals are called ${id}.`);
    ids.add(id);
    for (const host of parsed.data.hosts) {
      if (hosts.has(host)) throw new Error(`Two portals claim the host ${host}.`);
      hosts.add(host);
    }
  });
}

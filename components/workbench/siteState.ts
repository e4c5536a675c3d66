import { signal, type Signal } from '@preact/signals';
import type { Sentence } from '../../utils/language/sentence';
import { addableHost } from '../../utils/portals/addedSite';
import { activePortalOf, portalOf } from '../../utils/portals/portalOf';

/**
 * The site of the page in front. `unknown`: the browser does not tell its address, because the person has not pressed
 * the toolbar button there.
 */
export type SiteHere = { kind: 'unknown' | 'portal' | 'never' | 'none' } | { kind: 'addable' | 'added'; host: string };

/** What the browser is asked about sites. */
export interface SiteWorld {
  /** Of the page in front. */
  address(): Promise<string | undefined>;
  isAdded(host: string): Promise<boolean>;
  /** Must be called inside the person's own gesture: the browser asks the person. */
  ask(host: string): Promise<boolean>;
  forget(host: string): Promise<void>;
}

export interface SiteState extends Pick<SiteWorld, 'ask' | 'forget'> {
  here: Signal<SiteHere>;
  /** What came of the person's last decision; kept here because the choice itself goes away with it. */
  said: Signal<Sentence>;
  refresh(): Promise<void>;
}

export function siteState(world: SiteWorld): SiteState {
  const here = signal<SiteHere>({ kind: 'none' });
  const said = signal<Sentence>([]);

  async function find(): Promise<SiteHere> {
    const address = await world.address();
    if (address === undefined) return { kind: 'unknown' };
    if (activePortalOf(address)) return { kind: 'portal' };
    if (portalOf(address)) return { kind: 'never' };
    const host = addableHost(address);
    if (host === undefined) return { kind: 'none' };
    return { kind: (await world.isAdded(host)) ? 'added' : 'addable', host };
  }
  async function refresh(): Promise<void> {
    const found = await find();
    if (JSON.stringify(found) !== JSON.stringify(here.value)) here.value = found;
  }

  return {
    here,
    said,
    refresh,
    ask: async (host) => {
      const granted = await world.ask(host);
      await refresh();
      return granted;
    },
    forget: async (host) => {
      await world.forget(host);
      await refresh();
    },
  };
}

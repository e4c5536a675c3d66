import { signal, type Signal } from '@preact/signals';
import type { Ask, GuardSettings, Learned } from '../../utils/messages/contract';
import type { send } from '../../utils/messages/send';

const PAUSE_MS = 10 * 60_000;

/** One control of a portal, with everything that is known of it. */
export interface KnownControl {
  portal: string;
  /** As in `Learned.control` and `Learned.section`. */
  control: string;
  section: string;
  facts: Learned[];
  ask: Ask | undefined;
}

/** What the settings of holds show and do. Every change can be taken back once. */
export interface HoldSettingsState {
  settings: Signal<GuardSettings>;
  controls: Signal<KnownControl[]>;
  status: Signal<'loading' | 'ready' | 'failed'>;
  /** Takes the last change back; null where there is none. */
  undo: Signal<(() => Promise<void>) | null>;
  load(): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** `undefined`: as Holdfast does by itself. */
  askInPortal(portal: string, ask: Ask | undefined): Promise<void>;
  askFor(known: KnownControl, ask: Ask | undefined): Promise<void>;
  forget(known: KnownControl): Promise<void>;
}

export function holdSettingsState(ask: typeof send, now: () => number): HoldSettingsState {
  const settings = signal<GuardSettings>({ pausedUntil: 0, portals: {}, controls: [] });
  const controls = signal<KnownControl[]>([]);
  const status = signal<HoldSettingsState['status']['value']>('loading');
  const undo = signal<HoldSettingsState['undo']['value']>(null);

  let last: Promise<void> = Promise.resolve();

  /** One change after the other, however fast they come: each is made in what the one before it left. */
  function attempt(work: () => Promise<void>): Promise<void> {
    return (last = last.then(() => attemptNow(work)));
  }

  /** One place for the errors of this part of the page: they are said on it. */
  async function attemptNow(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      const known = await ask('readGuard', {});
      settings.value = known.settings;
      controls.value = controlsOf(known.settings, known.learned);
      status.value = 'ready';
    } catch {
      status.value = 'failed';
    }
  }

  function change(make: (before: GuardSettings) => GuardSettings): Promise<void> {
    return attempt(async () => {
      const before = (await ask('readGuard', {})).settings;
      await ask('setGuard', make(before));
      undo.value = () => {
        undo.value = null;
        return attempt(async () => void (await ask('setGuard', before)));
      };
    });
  }

  return {
    settings,
    controls,
    status,
    undo,
    load: () => attempt(() => Promise.resolve()),
    pause: () => change((before) => ({ ...before, pausedUntil: now() + PAUSE_MS })),
    resume: () => change((before) => ({ ...before, pausedUntil: 0 })),
    askInPortal: (portal, wanted) =>
      change((before) => {
        const portals = Object.fromEntries(Object.entries(before.portals).filter(([id]) => id !== portal));
        return { ...before, portals: wanted === undefined ? portals : { ...portals, [portal]: wanted } };
      }),
    askFor: ({ portal, control, section }, wanted) =>
      change((before) => {
        const others = before.controls.filter((set) => !isOf(set, { portal, control, section }));
        const own = wanted === undefined ? [] : [{ portal, control, section, ask: wanted }];
        return { ...before, controls: [...others, ...own] };
      }),
    forget: ({ facts }) =>
      attempt(async () => {
        for (const fact of facts) await ask('forgetLearned', fact);
        undo.value = () => {
          undo.value = null;
          return attempt(async () => {
            for (const fact of facts) await ask('relearn', fact);
          });
        };
      }),
  };
}

type Place = Pick<KnownControl, 'portal' | 'control' | 'section'>;

function isOf(a: Place, b: Place): boolean {
  return a.portal === b.portal && a.control === b.control && a.section === b.section;
}

/** Everything known about one control in one line; how entries are added is no question of holds. */
function controlsOf({ controls }: GuardSettings, learned: readonly Learned[]): KnownControl[] {
  const known: KnownControl[] = controls.map((set) => ({ ...set, facts: [] }));
  for (const fact of learned) {
    if (fact.what === 'adds' || fact.what === 'opens') continue;
    const same = known.find((other) => isOf(other, fact));
    const { portal, control, section } = fact;
    if (same) same.facts.push(fact);
    else known.push({ portal, control, section, facts: [fact], ask: undefined });
  }
  return known.sort((a, b) => a.portal.localeCompare(b.portal) || a.control.localeCompare(b.control));
}

import { signal, type Signal } from '@preact/signals';
import type { Ask, AsWritten, GuardChange, GuardSettings, Learned } from '../../utils/messages/contract';
import type { send } from '../../utils/messages/send';

const PAUSE_MS = 10 * 60_000;

/** One control of a portal, with everything that is known of it. */
export interface KnownControl {
  portal: string;
  /** As in `Learned.control` and `Learned.section`. */
  control: string;
  section: string;
  /** As the page writes them; absent where they were learned before that was kept. */
  shown?: AsWritten | undefined;
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

  /** One place for the errors of this part of the page: they are said on it. */
  async function attempt(work: () => Promise<void>): Promise<void> {
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

  function change(part: GuardChange): Promise<void> {
    return attempt(async () => {
      const back = await ask('changeGuard', part);
      undo.value = () => {
        undo.value = null;
        return attempt(async () => void (await ask('changeGuard', back)));
      };
    });
  }

  return {
    settings,
    controls,
    status,
    undo,
    load: () => attempt(() => Promise.resolve()),
    pause: () => change({ pausedUntil: now() + PAUSE_MS }),
    resume: () => change({ pausedUntil: 0 }),
    askInPortal: (portal, wanted) => change({ portals: { [portal]: wanted ?? null } }),
    askFor: ({ portal, control, section, shown }, wanted) =>
      change({ controls: [{ portal, control, section, shown, ask: wanted ?? null }] }),
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
    const { portal, control, section, shown } = fact;
    if (same) {
      same.facts.push(fact);
      same.shown ??= shown;
    } else known.push({ portal, control, section, shown, facts: [fact], ask: undefined });
  }
  return known.sort((a, b) => a.portal.localeCompare(b.portal) || a.control.localeCompare(b.control));
}

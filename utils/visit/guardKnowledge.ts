import type { Ask, GuardSettings, Learned } from '../messages/contract';
import type { VisitServices } from './services';

/** What this portal taught and what the person set, kept up to date. */
export interface GuardKnowledge {
  /** Asks for all of it anew. */
  refresh(): Promise<void>;
  learned(): readonly Learned[];
  /** What the background knew, and what was learned since. */
  setLearned(learned: readonly Learned[]): void;
  ask(control: string, section: string): Ask | undefined;
  isPaused(): boolean;
}

export function createGuardKnowledge(
  services: VisitServices,
  portal: string,
  now: () => number,
  signal: AbortSignal,
): GuardKnowledge {
  let learned: readonly Learned[] = [];
  let settings: GuardSettings = { pausedUntil: 0, portals: {}, controls: [] };

  async function refresh(): Promise<void> {
    const known = await services.send('askGuard', {});
    learned = known.learned;
    settings = known.settings;
  }
  // Not reached, the guard works as if nothing had been set; the next change is told again.
  const tryRefresh = (): void => void refresh().catch(() => undefined);
  tryRefresh();
  services.onGuardChanged(tryRefresh, signal);

  return {
    refresh,
    learned: () => learned,
    setLearned: (known) => (learned = known),
    ask(control, section) {
      const own = settings.controls.find(
        (set) => set.portal === portal && set.control === control && set.section === section,
      );
      return own?.ask ?? settings.portals[portal];
    },
    isPaused: () => now() < settings.pausedUntil,
  };
}

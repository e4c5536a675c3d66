import type { GuardChange, GuardSettings } from '../messages/contract';

type Control = GuardSettings['controls'][number];

/** What is set after a change, and the change that takes it back. */
export function applyGuardChange(
  settings: GuardSettings,
  { pausedUntil, portals = {}, controls = [] }: GuardChange,
): { next: GuardSettings; back: GuardChange } {
  const isChanged = (set: Omit<Control, 'ask'>): boolean => controls.some((control) => isOf(control, set));
  const others = Object.entries(settings.portals).filter(([id]) => !(id in portals));
  const own = Object.entries(portals).flatMap(([id, ask]) => (ask === null ? [] : [[id, ask] as const]));
  const set = controls.flatMap(({ ask, ...control }) => (ask === null ? [] : [{ ...control, ask }]));
  const next = {
    pausedUntil: pausedUntil ?? settings.pausedUntil,
    portals: Object.fromEntries([...others, ...own]),
    controls: [...settings.controls.filter((control) => !isChanged(control)), ...set],
  };
  const back = {
    ...(pausedUntil === undefined ? {} : { pausedUntil: settings.pausedUntil }),
    portals: Object.fromEntries(Object.keys(portals).map((id) => [id, settings.portals[id] ?? null])),
    controls: controls.map((control) => ({
      ...control,
      ask: settings.controls.find((before) => isOf(before, control))?.ask ?? null,
    })),
  };
  return { next, back };
}

function isOf(a: Omit<Control, 'ask'>, b: Omit<Control, 'ask'>): boolean {
  return a.portal === b.portal && a.control === b.control && a.section === b.section;
}

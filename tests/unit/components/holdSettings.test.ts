import { expect, it } from 'vitest';
import { holdSettingsState } from '../../../components/settings/holdSettingsState';
import type { GuardChange, GuardSettings, Learned } from '../../../utils/messages/contract';
import { applyGuardChange } from '../../../utils/records/guardChange';
import type { send } from '../../../utils/messages/send';

/** A background that keeps settings and facts as the real one does. */
function background(learned: Learned[]) {
  let settings: GuardSettings = { pausedUntil: 0, portals: {}, controls: [] };
  const facts = [...learned];
  const ask = (name: string, input: unknown): Promise<unknown> => {
    if (name === 'forgetLearned') facts.splice(facts.indexOf(input as Learned), 1);
    if (name === 'relearn') facts.push(input as Learned);
    if (name === 'changeGuard') {
      const { next, back } = applyGuardChange(settings, input as GuardChange);
      settings = next;
      return Promise.resolve(back);
    }
    return Promise.resolve(name === 'readGuard' ? { settings, learned: [...facts] } : {});
  };
  return { ask: ask as typeof send, settings: () => settings, facts };
}

const fact = (what: Learned['what'], control = 'button:clear table'): Learned => ({
  portal: 'ircc-pr-portal',
  control,
  section: 'travel history',
  what,
  at: 1,
});

it('a pause, a portal’s and a control’s setting can each be taken back', async () => {
  const { ask, settings } = background([fact('held')]);
  const state = holdSettingsState(ask, () => 1_000);
  await state.load();
  await state.pause();
  expect(settings().pausedUntil).toBe(601_000);
  await state.undo.value?.();
  expect(settings().pausedUntil).toBe(0);
  await state.askInPortal('ircc-pr-portal', 5);
  expect(settings().portals).toEqual({ 'ircc-pr-portal': 5 });
  await state.undo.value?.();
  expect(settings().portals).toEqual({});
  const [known] = state.controls.value;
  if (!known) throw new Error('The control that was asked about is not shown.');
  await state.askFor(known, 'never');
  expect(state.controls.value[0]?.ask).toBe('never');
  await state.undo.value?.();
  expect(settings().controls).toEqual([]);
});

it('what is forgotten is gone, and comes back by Undo', async () => {
  const { ask, facts } = background([fact('clears'), fact('held'), fact('adds', 'button:add')]);
  const state = holdSettingsState(ask, () => 0);
  await state.load();
  expect(state.controls.value).toHaveLength(1);
  const [known] = state.controls.value;
  if (!known) throw new Error('Nothing is shown.');
  await state.forget(known);
  expect(facts.map(({ what }) => what)).toEqual(['adds']);
  expect(state.controls.value).toEqual([]);
  await state.undo.value?.();
  expect(facts).toHaveLength(3);
});

it('a second setting, chosen before the first was kept, would take the first one back', async () => {
  const { ask, settings } = background([fact('held')]);
  const state = holdSettingsState(ask, () => 0);
  await state.load();
  const [known] = state.controls.value;
  if (!known) throw new Error('The control that was asked about is not shown.');
  await Promise.all([state.askInPortal('ircc-pr-portal', 10), state.askFor(known, 'always'), state.pause()]);
  expect(settings()).toMatchObject({
    portals: { 'ircc-pr-portal': 10 },
    controls: [{ ask: 'always' }],
    pausedUntil: 600_000,
  });
});

it('a button would be named without its accents and capitals where the page’s own words are known', async () => {
  const shown = { control: 'Vider le tableau', section: 'Séjours' };
  const { ask } = background([fact('clears'), { ...fact('held'), shown }]);
  const state = holdSettingsState(ask, () => 0);
  await state.load();
  const [known] = state.controls.value;
  expect(known).toMatchObject({ control: 'button:clear table', shown }); // found by the one, read by the other
  if (!known) throw new Error('Nothing is shown.');
  await state.askFor(known, 'never');
  await state.forget(known);
  expect(state.controls.value).toMatchObject([{ shown, ask: 'never', facts: [] }]); // what is set keeps its name
});

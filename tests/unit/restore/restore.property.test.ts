// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FieldState } from '../../../utils/forms/field';
import { createFormReader } from '../../../utils/forms/readForm';
import { canonicalText, valueText } from '../../../utils/forms/value';
import { reconcile } from '../../../utils/loss/reconcile';
import type { KeptField } from '../../../utils/messages/contract';
import { runRestore } from '../../../utils/restore/runRestore';
import { ANSWERS_FIRST } from '../../../utils/restore/wanted';
import { HARD_FORMS } from './hardForms';
import { dice, timeOf } from './randomClock';
import { RandomPage, type PageShape, type Question } from './randomPage';

/** `HOLDFAST_CASES=100000 HOLDFAST_SEED=2` for a long run over other forms; the usual run has the same ones every time. */
const CASES = Number(process.env['HOLDFAST_CASES'] ?? 1_000);
/** Half a minute on a machine of its own; several on one that is shared. */
const LONGEST_MS = Math.max(300_000, CASES * 300);
const SEED = Number(process.env['HOLDFAST_SEED'] ?? 1);

HTMLElement.prototype.getClientRects = () => [{}] as unknown as DOMRectList; // no layout here: everything drawn is seen
window.getComputedStyle = () => ({ getPropertyValue: () => '' }) as unknown as CSSStyleDeclaration; // and no styles, which take a third of the time to work out

// happy-dom remembers the first answer to this for ever.
Object.defineProperty(HTMLSelectElement.prototype, 'selectedOptions', {
  get(this: HTMLSelectElement) {
    return [...this.options].filter((option) => option.selected);
  },
});

const label = fc.constantFrom(
  'City',
  'Name',
  'From',
  'To',
  'Purpose',
  'Status',
  'Phone',
  'Employer',
  'Note',
  'Country of birth',
);
const title = fc.constantFrom('Travel', 'Work', 'Family', 'Studies', 'Addresses', 'Other');
const text = fc.record({
  kind: fc.constant('text' as const),
  label,
  behaviour: fc.oneof(
    { weight: 5, arbitrary: fc.constant('plain' as const) },
    { weight: 2, arbitrary: fc.constantFrom('upper', 'refuses', 'refusesLater', 'locks') },
  ),
});
const choice = fc.record({ kind: fc.constant('choice' as const), label, slow: fc.boolean() });
const leaf = fc.oneof({ weight: 3, arbitrary: text }, choice);
const fields = fc.uniqueArray(leaf, { minLength: 1, maxLength: 3, selector: (each) => each.label });
const list = fc.record({
  kind: fc.constant('list' as const),
  title,
  slow: fc.boolean(),
  most: fc.integer({ min: 2, max: 4 }),
  fields,
});
const { question } = fc.letrec<{ question: Question; inside: Question[] }>((tie) => ({
  inside: fc.array(tie('question'), { minLength: 1, maxLength: 2 }),
  question: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaf,
    fc.record({ kind: fc.constant('country' as const), label, slow: fc.boolean() }),
    list,
    fc.record({
      kind: fc.constant('gate' as const),
      label: label.map((name) => `${name}?`),
      slow: fc.boolean(),
      inside: tie('inside'),
    }),
    fc.record({ kind: fc.constant('section' as const), title, inside: tie('inside') }),
  ),
}));
const shape: fc.Arbitrary<PageShape> = fc.record({
  questions: fc.array(question, { minLength: 1, maxLength: 3 }),
  redraws: fc.boolean(),
  renumbers: fc.boolean(),
});
const mishap = fc.record({ wipe: fc.constantFrom('reset', 'some', 'gate'), seed: fc.nat(), newer: fc.boolean() });

it(
  `a restore would put a value into a wrong field, change what was not lost, or report what is not so (${String(CASES)} random forms)`,
  async () => {
    await fc.assert(
      fc.asyncProperty(shape, mishap, async (form, what) => {
        await play(form, what);
        await untilJobEnds();
      }),
      { numRuns: CASES, seed: SEED, examples: HARD_FORMS },
    );
  },
  LONGEST_MS,
);

/** The DOM's weak references are let go between jobs only: without this, every form of a run stays in memory. */
const untilJobEnds = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function play(
  form: PageShape,
  { wipe, seed, newer }: { wipe: string; seed: number; newer: boolean },
): Promise<void> {
  const chance = dice(seed);
  document.body.innerHTML = '<main><h1>Page</h1><form></form></main>';
  const page = new RandomPage(document.querySelector('form') as HTMLElement, form);
  let count = 0;
  page.answerAll(
    (_slot, options) =>
      options ? (options[Math.floor(chance() * options.length)] ?? '') : `value ${String(++count)}x`,
    () => 1 + Math.floor(chance() * 4),
  );
  const reader = createFormReader(document);
  const slotOf = (key: string): string => reader.elementOf(key)?.dataset['slot'] ?? '';
  const before = reader.read();
  const kept = before.fields.map((state, order) => keptOf(state, order));
  const slots = new Map(before.fields.map((state) => [state.key, slotOf(state.key)]));
  const original = page.standing();

  page.locked = true;
  const gate = spoil(page, wipe, chance);
  const filled = [...page.standing().keys()];
  const blank = [...original.keys()].find(
    (slot) => !slot.includes('[') && !filled.includes(slot) && !slot.includes('/'),
  );
  if (newer && blank !== undefined && isLoneText(blank)) {
    page.values.set(blank, 'NEWER');
    page.draw();
  }
  const standing = page.standing();
  reader.structureChanged();
  const { lost } = reconcile(kept, [], reader.read());
  const rows = lost.map(({ row, now }, i) => {
    const key = now ? row.key : `x${String(i)}`;
    slots.set(key, slots.get(row.key) ?? '');
    return { ...row, key, missing: true };
  });
  const lostKeys = new Set(lost.map(({ row }) => row.key));
  const gates = kept
    .filter((row) => slots.get(row.key) === gate && !lostKeys.has(row.key))
    .map((row) => ({ ...row, order: row.order - ANSWERS_FIRST }));
  const around = kept.filter((row) => !lostKeys.has(row.key) && slots.get(row.key) !== gate);

  const outcome = await runRestore(
    { fields: [...gates, ...rows], tables: [], around },
    {
      form: reader,
      time: timeOf(page),
      signal: new AbortController().signal,
      untold: new Set(),
      add: {
        document,
        form: reader,
        isLearned: () => false,
        saysAdd: (control) => control.textContent === 'Add',
        isForbidden: () => false,
        opens: () => false,
        commits: () => undefined,
      },
      isNewer: ({ value }) => valueText(value) === 'NEWER',
      onProgress: () => undefined,
      onReplaced: () => undefined,
      beforeAdding: async () => undefined,
    },
  );

  page.advance(5_000);
  const after = page.standing();
  const wantedSlots = new Set([...gates, ...rows].map(({ key }) => slots.get(key) ?? ''));
  for (const [slot, value] of after) {
    if (same(value, standing.get(slot))) continue;
    expect(belongs(slot, value, original, after), `${value} in ${slot}`).toBe(true);
  }
  for (const [slot, value] of standing) {
    if (wantedSlots.has(slot) || slot.includes('[')) continue;
    expect(same(after.get(slot) ?? '', value), `${slot} was not lost and became ${after.get(slot) ?? 'empty'}`).toBe(
      true,
    );
  }
  for (const { field, now } of outcome.restored) {
    const slot = now ? slotOf(now.key) : '';
    expect(
      same(after.get(slot), valueText(field.value)),
      `${slot} reported as restored holds ${after.get(slot) ?? 'nothing'}`,
    ).toBe(true);
  }
  for (const { standing: open } of outcome.notRestored) {
    const slot = slots.get(open.field.key) ?? '';
    if (slot.includes('[')) continue;
    const value = valueText(open.field.value);
    const alike = alikeSlots(open.field, kept, slots);
    const count = (values: ReadonlyMap<string, string>): number =>
      alike.filter((each) => same(values.get(each), value)).length;
    expect(count(after), `${slot} reported as not restored is there`).toBeLessThan(count(original));
  }
  expect(outcome.done + outcome.notRestored.length).toBe(outcome.total);
}

/** Is this a value of that very question? In a list: of one and the same entry, all of it. */
function belongs(
  slot: string,
  value: string,
  original: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): boolean {
  const entry = /^(.*)\[(\d+)\](\d+)$/.exec(slot);
  if (!entry) return same(value, original.get(slot));
  const [, list = '', at = ''] = entry;
  const mine = [...after].filter(([other]) => other.startsWith(`${list}[${at}]`));
  const entries = new Set(
    [...original.keys()].flatMap((other) =>
      other.startsWith(`${list}[`) ? [/\[(\d+)\]\d+$/.exec(other)?.[1] ?? ''] : [],
    ),
  );
  return [...entries].some((from) =>
    mine.every(([other, text]) => same(text, original.get(other.replace(`${list}[${at}]`, `${list}[${from}]`)))),
  );
}

/** Where the same question stands twice in one place, nobody can say which of the two is missing; only how many. */
function alikeSlots(
  { identity }: KeptField,
  kept: readonly KeptField[],
  slots: ReadonlyMap<string, string>,
): readonly string[] {
  const nameOf = ({ label, section }: FieldState['identity']): string => JSON.stringify([label, section]);
  const alike = kept.filter((row) => nameOf(row.identity) === nameOf(identity));
  return alike.map(({ key }) => slots.get(key) ?? '');
}

function same(a: string | undefined, b: string | undefined): boolean {
  return canonicalText(a ?? '') === canonicalText(b ?? '');
}

/** A text that is the only one of its name: one of several alike is an entry of a list, and a newer one among them moves the others on. */
function isLoneText(slot: string): boolean {
  const named = (control: Element): string => control.closest('label')?.textContent ?? '';
  const control = document.querySelector(`input[data-behaviour][data-slot="${slot}"]`);
  return (
    control !== null &&
    [...document.querySelectorAll('input')].every((other) => other === control || named(other) !== named(control))
  );
}

/** @returns the gate that was answered "no" */
function spoil(page: RandomPage, wipe: string, chance: () => number): string | undefined {
  const gates = [...page.values].filter(([, value]) => value === 'yes').map(([slot]) => slot);
  const gate = gates[Math.floor(chance() * gates.length)];
  if (wipe === 'reset' || (wipe === 'gate' && gate === undefined)) page.reset();
  else if (wipe === 'gate') {
    page.answerNo(gate as string);
    return gate;
  } else {
    for (const slot of [...page.values.keys()]) if (chance() < 0.5 && !gates.includes(slot)) page.values.delete(slot);
    page.draw();
  }
  return undefined;
}

function keptOf({ key, identity, value }: FieldState, order: number): KeptField {
  return { key, order, screen: 'Page', identity, value, previous: null, cause: 'input', at: 1, missing: false };
}

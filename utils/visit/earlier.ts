import type { LiveForm } from '../forms/liveForm';
import { OFF_PAGE, shapeOf } from '../forms/group';
import { matchFields } from '../forms/match';
import type { FieldState, FormState } from '../forms/field';
import { isWidgetKind } from '../forms/widgets';
import { isBlank, sameValue } from '../forms/value';
import { reconcile } from '../loss/reconcile';
import type { EarlierDraft, KeptField, RestoreJob, Visit } from '../messages/contract';
import { ANSWERS_FIRST } from '../restore/wanted';
import { placedIdentity, type KeptForm } from './keptForm';
import type { Loss } from './lossWatch';

/** The page that something of an earlier visit may be put into. */
export interface Here {
  form: LiveForm;
  kept: KeptForm;
  screen: string;
  navigation: Visit['navigation'];
  now: number;
}

const SAME_SCREEN_SHARE = 0.5;
/** How soon before the end of a visit an answer must have been given to be what emptied the form. */
const LAST_ACT_MS = 15_000;

/** What the newest draft of this very screen has and the page has not: taken over as missing, and returned as a loss. */
export function offerEarlier(drafts: readonly EarlierDraft[], here: Here): Loss | undefined {
  const now = here.form.read();
  const draft = drafts.find((candidate) => isSameScreen(candidate, here.screen, now));
  return draft && takeOver(onScreen(draft, here.screen), here, now);
}

/** The same for a visit that the person chose: also of a screen that is called otherwise, where fields of it are here. */
export function offerChosen(draft: EarlierDraft, here: Here): Loss | undefined {
  const now = here.form.read();
  const sameScreen = onScreen(draft, here.screen);
  const chosen = sameScreen.fields.length + sameScreen.tables.length > 0 ? sameScreen : draft;
  const fits = [...matchFields(chosen.fields, now.fields).values()].some((match) => 'key' in match);
  return fits || chosen === sameScreen ? takeOver(chosen, here, now) : undefined;
}

/** What a restore that was broken off has not brought back. */
export function offerPlan(job: RestoreJob, here: Here): Loss | undefined {
  const { fields, tables, around, lostAt } = job;
  const wanted = fields.filter(({ order }) => order >= 0).map((row) => ({ ...row, missing: false }));
  const left = takeOver(
    { fields: [...wanted, ...around].sort((a, b) => a.order - b.order), tables, lastAt: lostAt },
    here,
  );
  const gates = fields.filter(({ order }) => order < 0).map((row) => ({ ...row, order: row.order + ANSWERS_FIRST }));
  return left && { ...left, gates };
}

function onScreen(draft: EarlierDraft, screen: string): EarlierDraft {
  return {
    ...draft,
    fields: draft.fields.filter((row) => row.screen === screen),
    tables: draft.tables.filter((table) => table.screen === screen),
  };
}

/** What the draft has and the page has not: kept here as missing, and returned as a loss. */
function takeOver(
  draft: Pick<EarlierDraft, 'fields' | 'tables' | 'lastAt'>,
  here: Here,
  now = here.form.read(),
): Loss | undefined {
  const fields = draft.fields.map((row, i) => ({ ...row, key: `${OFF_PAGE}e${String(i)}` })); // its old key would grow with each document
  const { tables } = draft;
  const own = new Set([...here.kept.tables.keys()]);
  const shown = tables.map(({ table }) => table).filter((table) => table.shown && !own.has(table.key));
  const seen = {
    ...now,
    tables: [...now.tables, ...shown.map((list) => ({ ...list, rows: here.form.shownRows(list) }))],
  };
  const { lost, rows, rehoused } = reconcile(fields, tables, withOwnLosses(seen, here.kept), true);
  if (lost.length === 0 && rows.length === 0) return undefined;

  // Whoever loads a page again or goes back to it did not give an answer that led here.
  const led = here.navigation === 'navigate';
  const answers = led ? lastAnswers(fields, draft.lastAt, new Set(lost.map(({ row }) => row.key))) : [];
  const missing = lost.map(({ row, now: state }): KeptField => {
    const place = state ? { key: state.key, identity: placedIdentity(row.identity, state.identity) } : {};
    return { ...row, ...place, screen: here.screen, missing: true };
  });
  here.kept.store(...missing);
  const away = rows.map(({ row, now: table, rows }, i) => {
    const key = table?.key ?? `${OFF_PAGE}et${String(i)}`;
    const all = { ...row.table, key, rows: [...(table?.rows ?? []), ...rows] };
    return { table: here.kept.storeTable(all, row.order), rows };
  });
  return {
    at: draft.lastAt,
    cause: { kind: here.navigation === 'reload' ? 'reload' : 'return' },
    fields: missing,
    gates: [...untold(), ...answers.map(placed)],
    rows: away,
    offered: true,
  };

  /**
   * What the browser put back by itself, without a word to the page, whose script has emptied the rest: given
   * once more, or the page shows answers that its application does not have (techniques.md A10).
   */
  function untold(): KeptField[] {
    const answered = new Set(answers.map((row) => row.key));
    return rehoused
      .filter(({ row, now: state }) => wasFilledInByBrowser(here, row, state) && !answered.has(row.key))
      .map(({ row }) => placed(row));
  }

  /** An answer is the question's that stands here now: beside a twin of its own nothing would be left for it. */
  function placed(gate: KeptField): KeptField {
    const state = rehoused.find(({ row }) => row.key === gate.key)?.now;
    return state ? { ...gate, key: state.key, identity: placedIdentity(gate.identity, state.identity) } : gate;
  }
}

/** As browsers do on the way back: native controls only, and never what the page was sent with. */
function wasFilledInByBrowser({ navigation, kept }: Here, row: KeptField, state: FieldState): boolean {
  return (
    (navigation === 'back_forward' || navigation === 'reload') &&
    state.identity.control !== 'rich' &&
    !isWidgetKind(state.identity.control) &&
    row.cause !== 'page' &&
    !isBlank(state.value) &&
    state.atDefault !== true &&
    kept.fields.get(state.key)?.cause === 'page'
  );
}

/**
 * The page as it would be had nothing been lost on it since it opened: what was, is a loss of this
 * very page, with its own cause and answers, and older drafts of the same values have no say in it.
 */
function withOwnLosses(now: FormState, kept: KeptForm): FormState {
  const live = new Map(now.fields.map((state) => [state.key, state]));
  const own = kept
    .expected()
    .filter((row) => !isBlank(row.value) && !sameValue(row.value, live.get(row.key)?.value ?? NO_VALUE))
    .map(({ key, identity, value }) => ({ key, identity, value, untouched: false }));
  const tables = [...kept.tables.values()].map(({ table }) => table);
  const shapes = new Set(own.map(({ identity }) => shapeOf(identity)));
  // An empty entry that a wipe left in place of the others would stand beside them as one more.
  const leftOver = (state: FieldState): boolean => isBlank(state.value) && shapes.has(shapeOf(state.identity));
  const standing = now.fields.filter((state) => !own.some(({ key }) => key === state.key) && !leftOver(state));
  return {
    fields: [...standing, ...own],
    tables: [...now.tables.filter((table) => !kept.tables.has(table.key)), ...tables],
  };
}

const NO_VALUE = { kind: 'rich', text: '\0', html: '' } as const; // equal to no value

/** Same heading, and most of the fields of the smaller side are on the other. */
function isSameScreen(draft: EarlierDraft, screen: string, now: FormState): boolean {
  const rows = draft.fields.filter((row) => row.screen === screen);
  if (rows.length === 0) return screen !== '' && draft.tables.some((row) => row.screen === screen && row.table.shown);
  if (now.fields.length === 0) return screen !== '';
  const matches = [...matchFields(rows, now.fields).values()].filter((match) => 'key' in match).length;
  return matches > 0 && matches / Math.min(rows.length, now.fields.length) >= SAME_SCREEN_SHARE;
}

/** Answers given just before the visit ended: what they emptied comes back only with the answer before. */
function lastAnswers(fields: readonly KeptField[], endedAt: number, lost: ReadonlySet<string>): KeptField[] {
  return fields
    .filter(
      (row) =>
        row.previous !== null &&
        row.value.kind !== 'text' &&
        row.value.kind !== 'rich' &&
        row.cause === 'input' &&
        endedAt - row.at < LAST_ACT_MS &&
        !lost.has(row.key),
    )
    .filter((row) => !fields.some((other) => other.cause !== 'page' && other.at > row.at)) // what a restore put back came after it
    .map((row) => ({ ...row, value: row.previous ?? row.value }));
}

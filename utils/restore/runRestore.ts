import { optionOf } from '../forms/optionOf';
import type { FieldValue } from '../forms/field';
import { equivalentValue } from '../forms/value';
import { isWidgetKind } from '../forms/widgets';
import type { NotRestoredReason } from '../language/codes';
import { absentIn, countOpen, countValues } from './countValues';
import { findAddControl } from './addControl';
import { fillRow } from './fillRow';
import { findOption } from './findOption';
import { Stopped } from './pageTime';
import { press } from './press';
import { putValue } from './putValue';
import { outcomeOf } from './outcome';
import type { Outcome, RestoreOptions } from './restoreOptions';
import { unset } from './unset';
import { compareWanted, type MissingEntries, type Progress, type Standing, type Wanted } from './wanted';

/** A page that was asked for more may be silent while it fetches it: pages that fake their work with a timer, workers, sockets. */
const SILENT_MS = 8_000;
const OPTION_MOST_MS = 12_000; // a list of provinces over a slow line
const ENTRY_MOST_MS = 30_000; // one more entry can be one more screen
const REVEAL_SILENT_MS = 4_000;
const REVEAL_MOST_MS = 12_000; // a section over a slow line, after its answer
const SECOND_LOOK_MS = 1_000; // validators that revert do so on leaving a field or soon after
const MOST_ATTEMPTS = 2;
const MOST_REPLACED = 5;
const MOST_RESETS = 4; // other answers may reset a value a few times; a page that takes it back every time has decided

/**
 * Brings the wanted values back, one step at a time: answers, fields, then one more entry, and
 * again, until nothing is left or nothing helps. Knows nothing but the page as it stands, so it can
 * be interrupted anywhere and begun again in another document.
 */
export async function runRestore(wanted: Wanted, options: RestoreOptions): Promise<Outcome> {
  const { form, time, signal, onProgress } = options;
  const attempts = new Map<string, number>();
  const replaced = new Map<string, number>();
  const failed = new Map<string, NotRestoredReason>();
  const neverCame = new Set<string>();
  let answering = false; // answers given here may still open more than stands on the page
  const total = countValues(wanted);
  const untold = new Set(options.untold);
  const look = (): Progress => {
    form.structureChanged();
    const found = compareWanted(wanted, form.read());
    for (const standing of found.standing) if (standing.now && untold.has(standing.now.key)) standing.done = false;
    return found;
  };

  let progress = look();
  try {
    await work();
    progress = await verify();
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    progress = look();
  }
  return outcomeOf(progress, {
    total,
    failed,
    isUntried: ({ field }) => signal.aborted && !attempts.has(field.key),
  });

  async function work(): Promise<void> {
    while (!signal.aborted) {
      onProgress(total - countOpen(progress), total);
      const open = openIn(progress);
      const ready = open.filter((standing) => !isLocked(standing));
      const waits = waitsIn(progress);
      if (ready.some((standing) => !waits(standing))) await setFields(ready, waits);
      else if (ready.length > 0) answering = await moreEntriesCame();
      else if (open.length > 0) await unlocked(open);
      else if (!(await addNext(progress)) && !(await moreCame(progress))) break;
      progress = look();
    }
  }

  function openIn(at: Progress): Standing[] {
    return at.standing.filter((standing) => !standing.done && standing.now && !failed.has(standing.field.key));
  }

  function isLocked({ now }: Standing): boolean {
    const elements = now ? form.elementsOf(now.key) : [];
    return elements.length > 0 && elements.every((element) => element.matches(':disabled,[aria-disabled=true]'));
  }

  /** Of several runs of the same fields that no button adds, some are there: which of them, shows when all have come. */
  function waitsIn({ entries }: Progress): (standing: Standing) => boolean {
    let unsure: ReadonlySet<string> | undefined; // looking for a button takes its time
    return ({ field: { identity } }) => {
      if (!answering || !identity.entry) return false;
      unsure ??= new Set(entries.filter((missing) => !addControlOf(missing)).map(({ list }) => list.list));
      return unsure.has(identity.entry.list);
    };
  }

  async function moreEntriesCame(): Promise<boolean> {
    const missing = (at: Progress): number => at.entries.reduce((sum, { count }) => sum + count, 0);
    const before = missing(progress);
    return time.until(() => missing(look()) < before, REVEAL_MOST_MS, REVEAL_SILENT_MS);
  }

  /** Fields are locked while an entry slides in or a list is fetched; what stays locked nobody could fill. */
  async function unlocked(locked: readonly Standing[]): Promise<void> {
    const isOpen = (): boolean => openIn(look()).some((standing) => !isLocked(standing));
    if (await time.until(isOpen, OPTION_MOST_MS)) return;
    for (const { field } of locked) failed.set(field.key, 'disabled');
  }

  /** Sets fields in order until one of them changes what fields there are. */
  async function setFields(open: readonly Standing[], waits: (standing: Standing) => boolean): Promise<void> {
    const before = structureOf();
    for (const standing of open) {
      const { field, now } = standing;
      if (signal.aborted || !now) return;
      if (waits(standing)) continue;
      if (options.isNewer(now)) {
        failed.set(field.key, 'newerTyped');
        continue;
      }
      // A drawn select can be typed into or not as it pleases: it is chosen from.
      if (now.identity.readOnly && !field.identity.readOnly && !isWidgetKind(now.identity.control)) {
        failed.set(field.key, 'disabled');
        continue;
      }
      if ((attempts.get(field.key) ?? 0) >= MOST_RESETS) {
        failed.set(field.key, 'pageChanged');
        continue;
      }
      const tries = (attempts.get(field.key) ?? 0) + 1;
      attempts.set(field.key, tries);
      const elements = form.elementsOf(now.key);
      const select = elements[0];
      if (select instanceof HTMLSelectElement) await optionArrives(select, field.value);
      if (isReplaced(elements) && movedOn(field.key)) return; // drawn anew meanwhile: looked for again
      options.onReplaced({ wanted: field, value: now.value });
      if (untold.delete(now.key)) unset(elements);
      const refused = await putValue(now.identity.control, elements, field.value, time, tries > 1);
      await time.taken(field.value.kind === 'options');
      answering ||= field.value.kind !== 'text';
      if (refused) failed.set(field.key, refused);
      else if (tries >= MOST_ATTEMPTS && !isSet(now.key, field.value)) failed.set(field.key, 'pageRefused');
      form.structureChanged();
      if (structureOf() !== before) return;
    }
  }

  /** The page drew the field anew before it could be set; true as long as that is no endless game. */
  function movedOn(key: string): boolean {
    const times = (replaced.get(key) ?? 0) + 1;
    replaced.set(key, times);
    attempts.set(key, (attempts.get(key) ?? 1) - 1);
    return times <= MOST_REPLACED;
  }

  async function optionArrives(select: HTMLSelectElement, value: FieldValue): Promise<void> {
    if (value.kind !== 'options') return;
    const arrived = (): boolean =>
      !select.disabled &&
      value.options.every((option) => findOption([...select.options], optionOf, option) !== undefined);
    const awaited = JSON.stringify(value);
    if (arrived() || neverCame.has(awaited)) return;
    const came = await time.until(() => arrived() || !select.isConnected, OPTION_MOST_MS, SILENT_MS);
    if (!came) neverCame.add(awaited); // waited for in vain once: twenty entries do not wait for it again
  }

  /** One more entry or row; false when there is none left that the page lets us add. */
  async function addNext({ entries, rows }: Progress): Promise<boolean> {
    for (const missing of entries) {
      const { list, count } = missing;
      const key = `add:${list.list}`;
      if (failed.has(key)) continue;
      const came = (): boolean => missingEntries(list.list) < count;
      if (missing.contested) {
        if (!(await time.until(came, REVEAL_MOST_MS, REVEAL_SILENT_MS))) failed.set(key, 'ambiguous');
        return true;
      }
      let control = addControlOf(missing);
      if (!control) {
        // An answer given just now may still be fetching the section, its add control with it.
        await time.until(() => (control = addControlOf(missing)) !== undefined || came(), ENTRY_MOST_MS);
        if (came()) return true;
      }
      if (!control) failed.set(key, 'noAddControl');
      else {
        await time.after(options.beforeAdding());
        press(control);
        const more = await time.until(came, ENTRY_MOST_MS, SILENT_MS);
        if (!more) failed.set(key, 'pageRefused');
        await time.taken();
      }
      return true;
    }
    const next = rows.find(({ row }) => !failed.has(row.join('\t')));
    if (!next) return false;
    const refused = await fillRow(next, { ...options, form });
    if (refused) failed.set(next.row.join('\t'), refused);
    return true;
  }

  /** Fields that an answer only reveals can take a request to come; false when none do. */
  async function moreCame(before: Progress): Promise<boolean> {
    const absent = absentIn(before);
    return absent > 0 && (await time.until(() => absentIn(look()) < absent, REVEAL_MOST_MS, REVEAL_SILENT_MS));
  }

  function addControlOf({ list, present }: MissingEntries): HTMLElement | undefined {
    return findAddControl(options.add, list.entries[0]?.[0]?.identity.section ?? [], present);
  }

  function missingEntries(list: string): number {
    return look().entries.find((entry) => entry.list.list === list)?.count ?? 0;
  }

  function structureOf(): string {
    return form
      .read()
      .fields.map((field) => field.key)
      .join();
  }

  function isSet(key: string, value: FieldValue): boolean {
    const now = form.read().fields.find((field) => field.key === key);
    return now !== undefined && equivalentValue(value, now.value);
  }

  /** Looks again after the page had time to object, and sets once more what it took back. */
  async function verify(): Promise<Progress> {
    await time.quiet(300);
    await time.until(() => false, SECOND_LOOK_MS);
    let last = look();
    const reverted = last.standing.filter(
      (standing) => !standing.done && standing.now && !failed.has(standing.field.key),
    );
    if (reverted.length > 0) {
      await setFields(reverted, waitsIn(last));
      await time.until(() => false, SECOND_LOOK_MS);
      last = look();
    }
    return last;
  }
}

function isReplaced(elements: readonly HTMLElement[]): boolean {
  return elements.length > 0 && elements.every((element) => !element.isConnected);
}

import type { LossCause } from '../language/codes';
import type { LostField, Reconciled } from '../loss/reconcile';
import type { KeptField, KeptTable } from '../messages/contract';
import { answersPageDialog, EXPLAINS_MS, isAnswer, putsAway, type Gesture } from './gesture';
import type { Recorder } from './recorder';

/** What disappeared, as it was: enough to bring it back without asking anybody. */
export interface Loss {
  at: number;
  cause: LossCause;
  /** Lost fields with the values to bring back, in document order. */
  fields: KeptField[];
  /** Answers that emptied them, with what was answered before. */
  gates: KeptField[];
  /** Lost rows of committed tables. */
  rows: { table: KeptTable; rows: string[][] }[];
  /** From an earlier document. */
  offered: boolean;
  /** Brought here by hand: whose it is, as the person was shown. */
  client?: string;
}

/** A slow page that fills itself is no loss: nothing is said before the page has been still for this long. */
const QUIET_MS = 1_500;
const ASK_AGAIN_MS = 300;
/** A press teaches what its control does only where the loss followed at once: other things take fields, too. */
const TEACHES_MS = 1_500;

export interface LossWatchOptions {
  recorder: Recorder;
  now: () => number;
  later: (run: () => void, ms: number) => void;
  /** The page owes itself nothing more, and it is settled whose it is. */
  isStill: () => Promise<boolean>;
  gesture: () => Gesture | undefined;
  /** The main heading now. */
  screen: () => string;
  /** The page shows most of these values as text: an entry was saved to a list of cards or lines. */
  showsElsewhere: (lost: readonly LostField[]) => boolean;
  onLoss: (loss: Loss | undefined) => void;
  /** A press of the person that nobody asked about took it. */
  onCleared: (gesture: Gesture) => void;
  /** The person removed one entry and the page asked about it itself. */
  onRemoved: (gesture: Gesture, lost: readonly LostField[]) => void;
}

export interface LossWatch {
  seen: (result: Reconciled | undefined) => void;
  /** A loss that an earlier document left. */
  declare: (loss: Loss) => void;
  current: () => Loss | undefined;
  /** The person let it go, or it was restored: what is missing now is not announced again. */
  letGo: (stillMissing?: Reconciled) => void;
  pause: (paused: boolean) => void;
}

/** Waits until a disappearance is certain, tells it from a change of screen, and keeps what was lost. */
export function createLossWatch(options: LossWatchOptions): LossWatch {
  const { recorder, now, later, isStill, gesture, onLoss } = options;
  const { kept } = recorder;
  let suspected = '';
  let since = 0;
  let round = 0;
  let cameInstead = false; // other fields appeared while these were missing
  let paused = false;
  let current: Loss | undefined;

  return { seen, declare, current: () => current, letGo, pause: (value) => (paused = value) };

  function seen(result: Reconciled | undefined): void {
    if (paused) return;
    const signature = signatureOf(result);
    cameInstead = signature !== '' && (cameInstead || (result?.added.length ?? 0) > 0);
    if (signature === suspected) return;
    suspected = signature;
    since = now();
    round++;
    if (signature === '') withdraw();
    else wait(round);
  }

  function withdraw(): void {
    if (!current) return;
    current = undefined;
    onLoss(undefined);
  }

  function wait(forRound: number): void {
    later(() => void check(forRound), Math.max(ASK_AGAIN_MS, since + QUIET_MS - now()));
  }

  async function check(forRound: number): Promise<void> {
    if (forRound !== round || paused) return;
    const still = await isStill();
    if (forRound !== round || paused) return;
    const result = still ? recorder.look() : undefined;
    if (!still) wait(forRound);
    else if (!result || (result.lost.length === 0 && result.rows.length === 0)) seen(result);
    else judge(result);
  }

  function judge(found: Reconciled): void {
    const result = withoutOtherScreen(found);
    const pressed = gesture();
    const cause = pressed && pressed.at <= since && since - pressed.at < EXPLAINS_MS ? pressed : undefined;
    const gone = result.lost.filter((lost) => !lost.now);
    const allGone = gone.length === result.lost.length && result.rows.length === 0;
    const elsewhere = gone.every((lost) => lost.row.screen !== options.screen());
    const how = !allGone
      ? undefined
      : elsewhere
        ? 'screen'
        : cause && !cause.confirmed
          ? screenChange(cause, cameInstead)
          : undefined;
    if (cause && mayHaveSaved(cause) && result.rows.length === 0 && options.showsElsewhere(result.lost)) {
      recorder.accept(result.lost);
      suspected = '';
    } else if (how) {
      recorder.putAway(
        gone.map((lost) => lost.row.key),
        how,
      );
      suspected = '';
    } else if (cause && !cause.confirmed && removedOne(cause, result)) {
      kept.drop(result.lost.map((lost) => lost.row.key));
      for (const { row, now: table } of result.rows) {
        kept.dropTable(row.key);
        if (table) kept.storeTable(table, row.order);
      }
      suspected = '';
      options.onRemoved(cause, result.lost);
    } else announce(result, cause);
  }

  /** Rows that this screen has lost stand with no fields of the screen before: those were put away with it. */
  function withoutOtherScreen(result: Reconciled): Reconciled {
    const here = options.screen();
    const isHere = result.rows.length > 0 && result.rows.every(({ row }) => row.screen === here);
    if (!isHere || result.lost.some(({ row, now: standing }) => standing || row.screen === here)) return result;
    recorder.putAway(
      result.lost.map(({ row }) => row.key),
      'screen',
    );
    return { ...result, lost: [] };
  }

  function announce(result: Reconciled, cause: Gesture | undefined): void {
    const fields = result.lost.map((lost) => lost.row);
    kept.markMissing(fields.map((field) => field.key));
    if (cause && !cause.confirmed && since - cause.at < TEACHES_MS) options.onCleared(cause);
    const known = new Set(fields.map((field) => field.key));
    // What a browser put back untold, and the page emptied after all, is a loss and no answer besides.
    const gates = [...(current?.gates ?? []), ...(cause ? answersOf(cause) : [])].filter(
      (gate) => !known.has(gate.key),
    );
    current = {
      at: since,
      cause: cause ? { kind: 'control', name: cause.name } : { kind: 'page' },
      fields,
      gates,
      rows: result.rows.map(({ row, rows }) => ({ table: row, rows })),
      offered: current?.offered ?? false,
    };
    onLoss(current);
  }

  /** Answers given by the gesture itself, with what was answered before. */
  function answersOf(cause: Gesture): KeptField[] {
    return [...kept.fields.values()]
      .filter(
        (row) =>
          row.previous !== null &&
          isChoice(row) &&
          row.cause === 'input' &&
          row.at >= cause.at - 50 &&
          row.at <= since + QUIET_MS,
      )
      .map((row) => ({ ...row, value: row.previous ?? row.value }));
  }

  function declare(loss: Loss): void {
    if (suspected !== '') {
      // Something of this page is missing too: the two are told together, as soon as that is certain.
      current = { ...loss, gates: [...loss.gates, ...(current?.gates ?? [])] };
      seen(recorder.look());
      return;
    }
    current = loss;
    suspected = signatureOf(recorder.look()); // what is missing is announced now: not once more, with the bar moving under the pointer
    round++;
    onLoss(loss);
  }

  function letGo(stillMissing?: Reconciled): void {
    current = undefined;
    suspected = signatureOf(stillMissing);
    round++;
  }
}

function isChoice(row: KeptField): boolean {
  return row.value.kind === 'options' || row.value.kind === 'checked';
}

function signatureOf(result: Reconciled | undefined): string {
  const fields = (result?.lost ?? []).map((lost) => lost.row.key);
  const rows = (result?.rows ?? []).map((each) => `${each.row.key}:${String(each.rows.length)}`);
  return [...fields, ...rows].join();
}

/** A press that is no answer and says nothing of clearing may have saved what is gone from the fields. */
function mayHaveSaved(cause: Gesture): boolean {
  return !cause.confirmed && !isAnswer(cause) && !saysClear(cause);
}

function saysClear({ wording }: Gesture): boolean {
  return wording === 'clear' || wording === 'clearAll' || wording === 'remove' || wording === 'denies';
}

/** Another screen, panel or dialog took the place of the fields: they were put away, not lost. */
function screenChange(cause: Gesture, cameInstead: boolean): 'screen' | 'tab' | 'dialog' | undefined {
  if (isAnswer(cause) || saysClear(cause)) return undefined;
  const how = putsAway(cause);
  if (how) return how;
  return cameInstead ? 'screen' : undefined;
}

/** One entry went after the page's own question was answered: that is what the person wanted. */
function removedOne(cause: Gesture, result: Reconciled): boolean {
  if (!answersPageDialog(cause)) return false;
  const entries = new Set(result.lost.map(({ row }) => JSON.stringify(row.identity.entry)));
  const rows = result.rows.reduce((sum, each) => sum + each.rows.length, 0);
  return result.lost.length === 0 ? rows === 1 : entries.size === 1 && !entries.has('null') && rows === 0;
}

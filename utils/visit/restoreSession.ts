import type { InPage } from '../../components/inpage/views';
import type { FieldState } from '../forms/field';
import type { FormReader } from '../forms/readForm';
import { isBlank, sameValue } from '../forms/value';
import type { KeptField, Learned, LogEntry, RestoreJob, Visit } from '../messages/contract';
import type { Portal } from '../portals/schema';
import { createPageTime, Stopped, type PageTime } from '../restore/pageTime';
import type { Outcome } from '../restore/restoreOptions';
import { runRestore } from '../restore/runRestore';
import { undoRestore } from '../restore/undoRestore';
import { ANSWERS_FIRST } from '../restore/wanted';
import { addKnowledge } from './addKnowledge';
import { describeNotRestored, describeReformatted } from './describeLoss';
import { lastingAddress } from './describeVisit';
import type { Loss } from './lossWatch';
import { restoredFacts } from './lossFacts';
import type { Recorder } from './recorder';
import type { VisitServices } from './services';

export interface RestoreSessionOptions {
  window: Window & typeof globalThis;
  portal: Portal;
  inPage: InPage;
  services: VisitServices;
  form: FormReader;
  recorder: Recorder;
  info: Visit;
  learned: () => readonly Learned[];
  now: () => number;
  log: (entry: LogEntry) => void;
  onEnd: () => void;
  letGo: () => void;
}

/** The restore of one document: begun here or in an earlier one, stopped by the person at any time. */
export interface RestoreSession {
  running: () => boolean;
  /** Typed by the person after this moment, and standing there still. */
  isNewer: (state: FieldState, since: number) => boolean;
  /** It is at work: events that look like the person's are of its own clicks. */
  writing: () => boolean;
  start: (job: RestoreJob) => Promise<void>;
  /** `stopped`: the person acted in this document before the restore could; it only says how far it came. */
  resume: (job: RestoreJob, stopped: boolean) => Promise<void>;
  /** The person touched the page: what they do comes first. */
  yield: () => void;
  stop: () => void;
}

/**
 * The plan of a restore: answers first (negative order), then the fields, then the rows of committed tables.
 *
 * @param expected everything that should be on the page, lost or not
 */
export function jobOf(
  loss: Loss,
  visit: Visit,
  { screen, jobId, now, expected }: { screen: string; jobId: string; now: number; expected: readonly KeptField[] },
): RestoreJob {
  const wanted = new Set([...loss.gates, ...loss.fields].map((field) => field.key));
  const gates = loss.gates.map((gate) => ({ ...gate, order: gate.order - ANSWERS_FIRST }));
  return {
    jobId,
    visitId: visit.visitId,
    portal: visit.portal,
    frame: visit.frame,
    screen,
    address: visit.address,
    fields: [...gates, ...loss.fields],
    tables: loss.rows.map(({ table, rows }) => ({ ...table, table: { ...table.table, rows } })),
    around: expected.filter((field) => !wanted.has(field.key) && !field.missing && !cameInstead(field, loss)),
    before: [],
    added: 0,
    passes: 0,
    lostAt: loss.at,
    startedAt: now,
  };
}

const INSTEAD_MS = 1_000;

/** A blank that came as the values went holds no place: what was lost may belong there. */
function cameInstead({ value, cause, at }: KeptField, loss: Loss): boolean {
  return isBlank(value) && cause === 'page' && at >= loss.at - INSTEAD_MS;
}

export function createRestoreSession(options: RestoreSessionOptions): RestoreSession {
  const { window, portal, inPage, services, form, recorder, info, now } = options;
  let running: AbortController | undefined;
  let halt: (() => void) | undefined; // stops what runs, in the next document too
  let over = false; // the page is another client's or another screen: nothing of this one is shown on it

  return {
    running: () => running !== undefined,
    isNewer,
    writing: () => running !== undefined && !running.signal.aborted,
    start: (job) => run(job),
    resume: (job, stopped) => run({ ...job, visitId: info.visitId, passes: job.passes + 1 }, stopped),
    yield: () => halt?.(),
    stop: () => {
      over = true;
      running?.abort();
    },
  };

  function timeFor(stopper: AbortController): PageTime {
    return createPageTime({
      document: window.document,
      inFlight: services.inFlight,
      signal: stopper.signal,
      isHere: () => !over && lastingAddress(window.location.href) === info.address,
    });
  }

  async function run(job: RestoreJob, stopped = false): Promise<void> {
    const stopper = new AbortController();
    if (stopped || job.stopped === true) stopper.abort();
    running = stopper;
    let { added } = job;
    let halted: Promise<unknown> = Promise.resolve();
    const time = timeFor(stopper);
    const before = new Map(job.before.map((row) => [row.key, row]));
    const soFar = (): RestoreJob => ({ ...job, added, before: [...before.values()] });
    halt = () => {
      if (stopper.signal.aborted) return;
      stopper.abort();
      halted = services.send('saveRestore', { ...soFar(), stopped: true }).catch(() => undefined); // then the next document goes on
    };
    try {
      await services.send('saveRestore', job);
      const outcome = await runRestore(job, {
        form,
        time,
        signal: stopper.signal,
        add: { document: window.document, form, ...addKnowledge(portal, options.learned) },
        untold: untoldOf(job),
        isNewer: (state) => isNewer(state, job.lostAt),
        onProgress: (done, total) => inPage.show({ kind: 'progress', done, total, onCancel: () => halt?.() }),
        onReplaced: ({ wanted, value }) => {
          if (!before.has(wanted.key)) before.set(wanted.key, { ...wanted, value });
        },
        beforeAdding() {
          added++;
          return services.send('saveRestore', soFar());
        },
      });
      await halted;
      await services.send('endRestore', { jobId: job.jobId });
      if (!over) show(outcome, soFar());
    } catch (error) {
      if (over) return;
      options.log({ at: now(), kind: 'trouble', basis: 'observed', note: String(error).slice(0, 500) });
      inPage.show({ kind: 'trouble', sentence: 'restoreFailed', onDismiss: () => inPage.show(null) });
    } finally {
      time.stop();
      running = undefined;
      halt = undefined;
      options.letGo();
      options.onEnd();
    }
  }

  function show(outcome: Outcome, job: RestoreJob): void {
    const { kept } = recorder;
    kept.together(() => {
      kept.drop(outcome.restored.map(({ field }) => field.key));
      for (const standing of outcome.restored) if (standing.now) kept.putBack(standing.field, standing.now);
      for (const { standing } of outcome.notRestored) if (standing.now) kept.leaveMissing(standing.field, standing.now);
    });
    options.log({
      at: now(),
      kind: 'restore',
      basis: 'observed',
      note: `${String(outcome.done)} of ${String(outcome.total)}`,
      count: { done: outcome.done, total: outcome.total },
      facts: restoredFacts(outcome),
    });
    inPage.show({
      kind: 'restored',
      done: outcome.done,
      total: outcome.total,
      notRestored: describeNotRestored(outcome),
      reformatted: describeReformatted(outcome),
      canUndo: job.before.length > 0,
      onUndo: () => void undo(job, outcome),
      onDismiss: () => inPage.show(null),
    });
  }

  async function undo(job: RestoreJob, { restored }: Outcome): Promise<void> {
    const stopper = new AbortController();
    running = stopper;
    const time = timeFor(stopper);
    try {
      await undoRestore(job, { form, time });
      options.log({ at: now(), kind: 'undo', basis: 'input' });
      inPage.show({ kind: 'undone', entriesLeft: job.added, onDismiss: () => inPage.show(null) });
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      if (!over) inPage.show(null); // the person went on working in the middle of it
    } finally {
      time.stop();
      stopper.abort();
      running = undefined;
      // What was restored is missing again, by the person's own wish: kept, and not announced.
      recorder.kept.drop(restored.flatMap(({ now: state }) => state?.key ?? []));
      recorder.kept.store(
        ...job.fields.filter((field) => field.order >= 0).map((field) => ({ ...field, missing: true })),
      );
      options.letGo();
    }
  }

  /** Answers of the plan that the page shows, though nobody gave them in this document (`earlier.ts` says why they are there). */
  function untoldOf({ fields, passes }: RestoreJob): Set<string> {
    if (passes > 0 || info.navigation === 'navigate') return new Set(); // a page that answered a step of the plan was told
    const given = fields.filter(({ order, key, value }) => {
      const row = order < 0 ? recorder.kept.fields.get(key) : undefined;
      return row?.cause === 'page' && sameValue(row.value, value);
    });
    return new Set(given.map((field) => field.key));
  }

  /** Typed by the person since the loss; what the page or we wrote is not. */
  function isNewer(state: FieldState, lostAt: number): boolean {
    const row = recorder.kept.fields.get(state.key);
    return !isBlank(state.value) && row?.cause === 'input' && row.at > lostAt && sameValue(row.value, state.value);
  }
}

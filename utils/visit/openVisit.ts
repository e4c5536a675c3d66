import type { InPage } from '../../components/inpage/views';
import { Outbox } from '../capture/outbox';
import type { FormReader } from '../forms/readForm';
import { isBlank } from '../forms/value';
import type { Learned, LogEntry, Visit } from '../messages/contract';
import type { Portal } from '../portals/schema';
import { describeLoss } from './describeLoss';
import { describeVisit, isSignInPage } from './describeVisit';
import { offerEarlier } from './earlier';
import type { Gesture } from './gesture';
import { createIdentityWatch } from './identityWatch';
import { KeptForm } from './keptForm';
import { learnFrom } from './learnFrom';
import { createLossWatch, type Loss } from './lossWatch';
import type { PageCalm } from './pageCalm';
import { createRecorder, type Recorder } from './recorder';
import { createRestoreSession, jobOf } from './restoreSession';
import type { VisitServices } from './services';
import { createSettledLog } from './settledLog';
import { showsElsewhere } from './showsElsewhere';

export interface OpenVisitOptions {
  window: Window & typeof globalThis;
  portal: Portal;
  inPage: InPage;
  services: VisitServices;
  form: FormReader;
  calm: PageCalm;
  /** A visit that another one in the same document gives way to. */
  sameDocument: boolean;
  alive: () => boolean;
  gesture: () => Gesture | undefined;
  screen: () => string;
  learned: () => readonly Learned[];
  onLearned: (learned: Learned[]) => void;
  onOtherClient: () => void;
  lookSoon: () => void;
  now: () => number;
}

/** One visit: what is kept of it, what was lost of it, and the restore under way. */
export interface OpenVisit {
  readonly info: Visit;
  readonly recorder: Recorder;
  look: () => void;
  changed: (control: Element, person: boolean) => void;
  suspected: (control: Element) => void;
  settled: (control: Element) => void;
  beforeGesture: () => void;
  personActs: () => void;
  unsaved: () => number;
  /** Whether anything is held here: not on sign-in pages, not where nothing is entered. */
  guards: () => boolean;
  log: (entry: LogEntry) => void;
  flush: () => void;
  handOver: (next: OpenVisit) => void;
  close: () => void;
}

/** For how long identity and form must have been still before anything of another document is offered. */
const SETTLED_MS = 1_500;
const ASK_AGAIN_MS = 300;

export function openVisit(options: OpenVisitOptions): OpenVisit {
  const { window, portal, inPage, services, form, calm, now, screen } = options;
  const { document } = window;
  const info = describeVisit({ window, portal, now, newId }, options.sameDocument);
  let closed = false;
  let signIn = info.signIn;
  let troubled = false;
  let reported = '';
  let unsaved = 0;
  let confirmedAt = now();
  let said = '[]'; // the markers that were last reported
  let openedUp = false; // what waits for this document from earlier was asked for

  const later = (run: () => void, ms: number): void => {
    window.setTimeout(() => {
      if (!closed) run();
    }, ms);
  };
  const outbox = new Outbox(info, {
    open: async () => options.onLearned((await services.send('openVisit', { ...info, signIn })).learned),
    keep: (batch) => services.send('keep', batch),
    writeJournal: services.writeJournal,
    clearJournal: services.clearJournal,
    // Not `later`: what is pending when a visit closes is still sent.
    later: (run, ms) => window.setTimeout(() => options.alive() && run(), ms),
    onTrouble: (now) => {
      troubled = now;
      report();
    },
    onTooLong: () => inPage.show({ kind: 'trouble', sentence: 'valueTooLong', onDismiss: () => inPage.show(null) }),
  });
  const kept = new KeptForm((changes) => !isBlind() && outbox.push(changes), now, screen);
  const recorder = createRecorder(form, kept, screen);
  const identity = createIdentityWatch({ document, rules: portal.markers, now }, options.onOtherClient);
  const history = createSettledLog(kept, now, log);
  const restore = createRestoreSession({
    ...options,
    recorder,
    info,
    onEnd: () => losses.pause(false),
    letGo: () => losses.letGo(recorder.look()),
    log,
  });
  const losses = createLossWatch({
    recorder,
    now,
    later,
    isStill,
    gesture: options.gesture,
    screen,
    showsElsewhere: (lost) => showsElsewhere(document, lost),
    onLoss: showLoss,
    onRemoved: (cause) => {
      log({ at: now(), kind: 'cleared', basis: 'observed', note: cause.name });
    },
  });
  outbox.open().catch(() => undefined); // tried again with the first change
  let asking = false;
  later(() => void whenStill(), ASK_AGAIN_MS);
  window.addEventListener('load', () => void askWhenStill(), { once: true });

  const visit: OpenVisit = {
    info,
    recorder,
    look,
    changed(control, person) {
      if (isBlind()) return;
      if (person) {
        recorder.changed(control, 'input');
        later(() => recorder.changed(control, 'input'), 0); // a mask or a validator may have put it right in the same event
        history.touched(form.fieldOf(control)?.key);
        unsaved++;
        sayWhose();
      } else if (!restore.running()) {
        recorder.changed(control, 'page');
        options.lookSoon();
      }
    },
    suspected(control) {
      if (isBlind() || restore.running()) return;
      recorder.changed(control, 'page');
      options.lookSoon();
    },
    settled: () => history.settle(),
    beforeGesture() {
      if (!isBlind() && !restore.running()) recorder.adoptLive();
    },
    personActs: () => restore.yield(),
    unsaved: () => unsaved,
    guards: () => portal.mode === 'guard' && !signIn && !restore.running(),
    log,
    flush: () => {
      history.settle();
      outbox.flush();
    },
    handOver(next) {
      next.recorder.carryOver();
      const fresh = [...kept.fields.values()].filter((row) => row.at > confirmedAt && row.cause === 'page');
      kept.drop(fresh.map((row) => row.key));
    },
    close() {
      visit.flush();
      restore.stop();
      if (losses.current()) inPage.show(null);
      closed = true;
    },
  };
  return visit;

  /** Nothing is recorded where somebody signs in. */
  function isBlind(): boolean {
    return signIn || closed;
  }

  function look(): void {
    if (!signIn && isSignInPage(document, portal)) {
      signIn = true;
      void services.send('openVisit', { ...info, signIn }).catch(() => undefined); // said again when the next page opens
    }
    identity.look();
    if (!isBlind() && !restore.running()) {
      const result = recorder.look();
      if (result)
        learnFrom(result, {
          gesture: options.gesture(),
          portal: portal.id,
          now: now(),
          learned: options.learned(),
          learn,
        });
      losses.seen(result);
    }
    report();
  }

  function learn(fact: Learned): void {
    options.onLearned([...options.learned(), fact]);
    void services.send('learn', fact).catch(() => undefined); // seen again, learned again
  }

  async function isStill(): Promise<boolean> {
    if (now() - identity.changedAt() < SETTLED_MS || !(await calm.isCalm())) return false;
    identity.look();
    if (closed || now() - identity.changedAt() < SETTLED_MS) return false;
    return identitySettled();
  }

  /** Whose page somebody types on is said at once: they may leave it before it has settled. */
  function sayWhose(): void {
    const markers = JSON.stringify(identity.markers());
    if (markers === said) return;
    said = markers;
    const report = { visitId: info.visitId, markers: [...identity.markers()], settled: false };
    void services.send('reportIdentity', report).catch(() => (said = ''));
  }

  async function identitySettled(): Promise<boolean> {
    await outbox.open();
    said = JSON.stringify(identity.markers());
    await services.send('reportIdentity', { visitId: info.visitId, markers: [...identity.markers()], settled: true });
    return (await services.send('askIdentity', { visitId: info.visitId })).settled;
  }

  async function whenStill(): Promise<void> {
    if (!options.alive()) return;
    await askWhenStill();
    later(() => void whenStill(), openedUp ? SETTLED_MS : ASK_AGAIN_MS);
  }

  /**
   * The first stillness of a document: now it may be told what waits for it; every later one confirms
   * whose it is. One question at a time: two answers would resume one restore twice.
   */
  async function askWhenStill(): Promise<void> {
    if (asking || closed) return;
    asking = true;
    try {
      const ready = openedUp ? await isStill() : (await resumesAtOnce()) || (await isStill());
      if (ready && !closed) {
        confirmedAt = now();
        recorder.settle();
        options.lookSoon();
        if (!openedUp) await openUp();
      }
    } catch {
      // The background was not there; asked again by `whenStill`.
    } finally {
      asking = false;
    }
  }

  /** A restore under way need not wait for long stillness where the page says clearly whose it is. */
  async function resumesAtOnce(): Promise<boolean> {
    if (document.readyState !== 'complete' || !identity.markers().some((marker) => marker.kind !== 'name'))
      return false;
    if (!(await calm.isCalm()) || !(await identitySettled())) return false;
    const { job } = await services.send('findRestore', { visitId: info.visitId });
    return job !== null;
  }

  async function openUp(): Promise<void> {
    if (isBlind() || portal.mode !== 'guard') {
      openedUp = true;
      return;
    }
    const { job } = await services.send('findRestore', { visitId: info.visitId });
    if (closed) return;
    openedUp = true;
    recorder.look();
    if (job && job.screen === screen()) {
      losses.pause(true);
      void restore.resume(job);
      return;
    }
    const { drafts } = await services.send('findEarlier', { visitId: info.visitId, screen: screen() });
    if (closed) return;
    const loss = offerEarlier(drafts, { form, kept, screen: screen(), navigation: info.navigation, now: now() });
    if (loss) losses.declare(loss);
  }

  function showLoss(loss: Loss | undefined): void {
    report();
    if (!loss) {
      inPage.show(null);
      return;
    }
    log({
      at: loss.at,
      kind: 'loss',
      basis: 'inferred',
      rule: 'filled-then-absent',
      note: `${String(loss.fields.length)} fields`,
    });
    const client = identity.markers().find((marker) => marker.kind === 'name')?.value;
    inPage.show({
      ...describeLoss(loss, form.read(), client),
      onRestore: () => {
        losses.pause(true);
        const plan = { screen: screen(), jobId: newId(), now: now(), expected: kept.expected() };
        void restore.start(jobOf(loss, info, plan));
      },
      onDismiss: () => dismiss(loss),
    });
  }

  function dismiss(loss: Loss): void {
    kept.drop(loss.fields.map((field) => field.key));
    for (const { table } of loss.rows) kept.dropTable(table.key);
    void services.send('letGo', { visitId: info.visitId, screen: screen() }).catch(() => undefined); // offered once more at worst
    losses.letGo();
    inPage.show(null);
    log({ at: now(), kind: 'dismiss', basis: 'input', note: `${String(loss.fields.length)} fields` });
    options.lookSoon();
    report();
  }

  function log(entry: LogEntry): void {
    if (isBlind()) return;
    void services.send('log', { visitId: info.visitId, entries: [entry] }).catch(() => undefined); // the draft has the value; evidence comes with its own sealed log
  }

  function report(): void {
    const loss = losses?.current();
    const filled = [...kept.fields.values()].filter((row) => !isBlank(row.value)).length;
    const why = signIn
      ? 'signIn'
      : portal.mode !== 'guard'
        ? 'readOnly'
        : troubled
          ? 'storeFailed'
          : loss
            ? 'loss'
            : '';
    const state = signIn || portal.mode !== 'guard' ? 'off' : troubled || loss ? 'attention' : 'protected';
    const protection = { state, why, fields: filled, losses: loss ? 1 : 0 } as const;
    if (JSON.stringify(protection) === reported) return;
    reported = JSON.stringify(protection);
    void services.send('reportProtection', { visitId: info.visitId, protection }).catch(() => {
      reported = '';
    });
  }
}

/** Random and long enough to be unique; `crypto.randomUUID` is missing on plain http. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

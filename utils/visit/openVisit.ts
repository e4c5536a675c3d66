import { Outbox } from '../capture/outbox';
import type { LogEntry } from '../messages/contract';
import { explainByPress, letGoOf } from './carriedPress';
import { describeVisit } from './describeVisit';
import type { Here } from './earlier';
import { createEditDesk } from './editDesk';
import { findLeft } from './findLeft';
import { createIdentityWatch } from './identityWatch';
import { KeptForm } from './keptForm';
import { clearsLesson, isKnown, lessonAbout, lessonOf, type Lesson } from './learnFrom';
import { openLog } from './openLog';
import { createCommitWatch } from './commitWatch';
import { createLossDesk } from './lossDesk';
import { createLossWatch, type Loss } from './lossWatch';
import { newId } from './newId';
import { openingOf } from './openingOf';
import { createProtectionReport } from './protectionReport';
import { createRecorder } from './recorder';
import { createRestoreSession } from './restoreSession';
import { createStillness } from './stillness';
import { showsElsewhere } from './showsElsewhere';
import { createSignIn } from './signIn';
import { createStoreTrouble } from './storeTroubles';
import type { OpenVisit, OpenVisitOptions } from './openVisitOptions';

/** Opens one visit and puts its parts together: what is kept, what was lost, what is restored. */
export function openVisit(options: OpenVisitOptions): OpenVisit {
  const { window, portal, inPage, services, form, now, screen } = options;
  const { document } = window;
  const info = describeVisit({ window, portal, now, newId }, options.sameDocument);
  let closed = false;
  const signIn = createSignIn({ ...options, document, info });
  let faulty = false;
  let ending = false;
  let touched = false; // the person was here first: a restore under way does not go on by itself

  const later = (run: () => void, ms: number): void => void window.setTimeout(() => closed || run(), ms);
  /** Nothing is recorded where somebody signs in. */
  const isBlind = (): boolean => signIn.isHere() || closed;
  const outbox = new Outbox(info, {
    async open() {
      const { learned, storeLostAt } = await services.send('openVisit', openingOf(services, info, signIn.isHere()));
      options.onLearned(learned);
      if (storeLostAt !== null) trouble.storeLost(storeLostAt);
    },
    keep: (batch) => services.send('keep', batch),
    writeJournal: services.writeJournal,
    clearJournal: services.clearJournal,
    // Not `later`: what is pending when a visit closes is still sent.
    later: (run, ms) => window.setTimeout(() => options.alive() && run(), ms),
    onTrouble: (now, reason) => trouble.store(now, reason),
    onForgotten: () => kept.sendAll(),
    onTooLong: () => trouble.say('valueTooLong'),
  });
  const logs = openLog(info, services, () => outbox.open(), options);
  const trouble = createStoreTrouble({ inPage, log, isBusy: () => losses.current() !== undefined, report });
  const kept = new KeptForm((changes) => !isBlind() && outbox.push(changes), now, screen);
  const recorder = createRecorder(form, kept, screen, (found) => {
    if (!isBlind() && !restore.running() && !ending) learn(lessonOf(found, options.gesture(), now()));
  });
  const commits = createCommitWatch({
    ...{ document, form, recorder, screen, now },
    onCommit: (gesture) => learn(lessonAbout(gesture, 'adds')),
  });
  // Of another screen they are not looked for on this one, where they would seem to have no rows.
  form.expectShown(() =>
    [...kept.tables.values()].flatMap((row) => (row.table.shown && row.screen === screen() ? [row.table] : [])),
  );
  const identity = createIdentityWatch({ document, rules: portal.markers, now }, options.onOtherClient);
  const restore = createRestoreSession({
    ...options,
    recorder,
    info,
    onEnd: () => losses.pause(false),
    letGo: () => {
      ending = true; // what our own restore did teaches nothing about what the person pressed before it
      losses.letGo(recorder.look());
      ending = false;
    },
    log,
  });
  const edits = createEditDesk({ ...options, recorder, signIn, restore, isBlind, log });
  const losses = createLossWatch({
    recorder,
    now,
    later,
    // What waits from earlier is told with it: one bar, one restore.
    isStill: async () => (await stillness.isStill()) && stillness.hasOpened(),
    gesture: options.gesture,
    screen,
    showsElsewhere: (lost) => showsElsewhere(document, lost),
    onLoss: (loss) => desk.show(loss),
    onCleared: (cause) => learn(clearsLesson(cause, portal)),
    onRemoved: (cause) => {
      log({ at: now(), kind: 'cleared', basis: 'observed', note: cause.name });
    },
  });
  const desk = createLossDesk({
    ...{ ...options, kept, info, restore, log, report },
    losses: () => losses,
    markers: () => identity.markers(),
    mayRestore: () => visit.guards() && !closed,
  });
  const stillness = createStillness({
    ...options,
    document,
    info,
    outbox,
    identity,
    later,
    isClosed: () => closed,
    changedAt: () => kept.changedAt,
    async onStill(first) {
      recorder.settle();
      options.lookSoon();
      if (first) await openUp();
    },
  });
  const tell = createProtectionReport(info.visitId, kept, services);
  outbox.open().catch(() => undefined); // tried again with the first change

  const visit: OpenVisit = {
    info,
    recorder,
    look,
    changed: edits.changed,
    beforeEdit: edits.beforeEdit,
    suspected: edits.suspected,
    settled: edits.settle,
    beforeGesture() {
      if (isBlind() || restore.running()) return;
      if (form.refresh()) compare();
      else recorder.adoptLive();
    },
    pressed: (gesture) => {
      if (!isBlind() && !restore.running()) commits.pressed(gesture);
    },
    personActs() {
      touched = true;
      restore.yield();
    },
    unsaved: edits.count,
    guards: () => portal.mode === 'guard' && !signIn.isHere() && !restore.running() && !inPage.isRefused(),
    obey: desk.obey,
    log,
    receipt: (entry) => !signIn.isHere() && logs.push(entry),
    learn,
    fail(error) {
      if (faulty || closed) return;
      faulty = true;
      log({ at: now(), kind: 'trouble', basis: 'observed', note: String(error).slice(0, 1_000) });
      report();
    },
    flush: () => {
      edits.settle();
      outbox.flush();
    },
    handOver(next) {
      next.recorder.carryOver();
      const fresh = [...kept.fields.values()].filter((row) => row.at > stillness.confirmedAt() && row.cause === 'page');
      kept.drop(fresh.map((row) => row.key));
    },
    close() {
      visit.flush();
      identity.stop();
      restore.stop();
      inPage.putAway(); // whatever stands there is of this visit: its client, its screen
      closed = true;
    },
  };
  return visit;

  function look(): void {
    signIn.notice();
    stillness.look();
    if (!isBlind() && !restore.running()) compare();
    report();
  }

  function compare(): void {
    commits.look();
    losses.seen(recorder.look());
  }

  function learn(lesson: Lesson | undefined): void {
    if (!lesson?.control || isBlind() || isKnown(lesson, options.learned())) return;
    const fact = { ...lesson, portal: portal.id, at: now() };
    options.onLearned([...options.learned(), fact]);
    void services.send('learn', fact).catch(() => undefined); // seen again, learned again
  }

  /** What waits for this document from earlier: a restore under way, or what an earlier visit lost. */
  async function openUp(): Promise<void> {
    if (isBlind() || portal.mode !== 'guard') return;
    const here = (): Here => ({ form, kept, screen: screen(), navigation: info.navigation, now: now() });
    const found = await findLeft({ services, visitId: info.visitId, here, isClosed: () => closed, recorder });
    if (found?.goesOn) {
      losses.pause(true);
      void restore.resume(found.goesOn, touched);
    } else if (found?.loss) await tellLoss(found.loss);
  }

  async function tellLoss(found: Loss): Promise<void> {
    const press = options.sameDocument ? undefined : await options.cameBy;
    if (closed) return;
    const { wanted, loss, lesson } = explainByPress(found, press, info.navigation);
    learn(lesson);
    if (!wanted) return losses.declare(loss);
    letGoOf(loss, kept);
    log({ at: now(), kind: 'cleared', basis: 'observed', note: press?.name ?? '' });
  }

  function log(entry: LogEntry): void {
    if (!isBlind()) logs.push(entry);
  }

  function report(): void {
    tell({
      ...{ signIn: signIn.isHere(), readOnly: portal.mode !== 'guard', faulty, late: options.late },
      ...{ troubled: trouble.isTroubled(), lost: losses.current() !== undefined, removed: inPage.isRefused() },
    });
  }
}

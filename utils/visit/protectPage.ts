import type { InPage } from '../../components/inpage/views';
import { ASKED } from '../capture/signals';
import { watchPage, type PageWatch } from '../capture/watchPage';
import { isBlank } from '../forms/value';
import { createFormReader } from '../forms/readForm';
import type { CarriedPress } from '../messages/contract';
import type { Portal } from '../portals/schema';
import { pressToCarry } from './carriedPress';
import { screenName } from './describeVisit';
import { followAddress } from './followAddress';
import type { Gesture } from './gesture';
import { createGuardKnowledge } from './guardKnowledge';
import { guardPage } from './guardPage';
import { isModifier } from './isModifier';
import { createLookBudget } from './lookBudget';
import { watchIncidents } from './incidentWatch';
import { openVisit } from './openVisit';
import type { OpenVisit } from './openVisitOptions';
import { createPageCalm } from './pageCalm';
import { withPassingNotices } from './passingNotices';
import { createPointing } from './pointAt';
import { createReceiptDesk } from './receiptDesk';
import { readScreen } from './readScreen';
import type { VisitServices } from './services';
import { watchSession } from './sessionWatch';

/** Everything of the outside that protecting a page needs. */
export interface ProtectOptions {
  window: Window & typeof globalThis;
  signal: AbortSignal;
  portal: Portal;
  inPage: InPage;
  services: VisitServices;
  /** False once this script was orphaned by an update. */
  alive: () => boolean;
}

const SCREEN_NOTICE_MS = 6_000;
const LOOK_SOON_MS = 30; // after the page's own handlers and their first render
const LOOK_AGAIN_MS = 400; // late renders, effects, debounced writes

/** Protects one document: keeps what is entered, holds what wipes, notices what is lost, brings it back. */
export function protectPage(options: ProtectOptions): void {
  const { window, signal, portal, services, alive } = options;
  const inPage = withPassingNotices(options.inPage, window);
  const { document } = window;
  const now = (): number => Date.now();
  const form = createFormReader(document);
  const calm = createPageCalm(window, services);
  // Empty frames are complete at once; a page of its own is still loading when we are in time.
  const late = document.readyState !== 'loading' && window.top === window;
  const knowledge = createGuardKnowledge(services, portal.id, now, signal);
  let gesture: Gesture | undefined;
  let typedAt = 0;
  let before: CarriedPress | undefined;
  const cameBy = services.send('takePress', {}).then(
    ({ press }) => (before = press ?? undefined),
    () => undefined, // nothing is explained or learned by it then
  );
  let visit: OpenVisit = open(false);
  let listeners = new AbortController();
  let lookTimer: number | undefined;
  const budget = createLookBudget(() => window.performance.now());
  let watch: PageWatch | undefined;
  const follow = followAddress(window, (address) => {
    if (alive() && !signal.aborted && address !== visit.info.address) renew();
  });

  signal.addEventListener('abort', () => {
    listeners.abort();
    visit.close();
  });
  const receipts = createReceiptDesk({
    ...options,
    inPage,
    form,
    calm,
    visit: () => visit,
    now,
  });
  const pointing = createPointing({
    ...{ window, inPage, form, now },
    async keep(pointed) {
      await services.send('pointAt', pointed);
      await knowledge.refresh(); // the very next press is asked about
    },
  });
  services.onGuardChanged(() => pointing.stop(), signal); // shown in another frame of this page
  services.onOrder(signal, (order) => {
    if (order.order === 'point') return visit.guards() && pointing.start();
    if (order.order !== 'tellScreen') return visit.obey(order);
    inPage.notice({ kind: 'screen', recorded: order.outcome }, SCREEN_NOTICE_MS);
    return true;
  });
  services.onScreen(signal, (whole) => (visit.info.signIn ? null : readScreen(window, form, inPage.owns, whole)));
  watchSession({
    ...{ window, signal, portal, services, inPage },
    visitId: () => visit.info.visitId,
    isWorkedOn: () => visit.guards() && form.read().fields.length > 0,
  });
  const incidents = watchIncidents({
    ...{ window, signal, services, now, owns: inPage.owns },
    visit: () => visit,
    gesture: () => gesture,
  });
  bind();
  lookSoon(0);

  function open(sameDocument: boolean): OpenVisit {
    return openVisit({
      ...{ ...options, inPage, form, calm, sameDocument, late, cameBy, now },
      gesture: () => gesture,
      screen: () => screenName(document),
      learned: knowledge.learned,
      onLearned: knowledge.setLearned,
      onOtherClient: () => renew(),
      lookSoon: () => lookSoon(LOOK_SOON_MS),
    });
  }

  /** Another address or another client in the same document is another visit. */
  function renew(): void {
    const before = visit;
    visit = open(true);
    before.handOver(visit);
    before.close();
    incidents.moved();
    lookSoon(LOOK_SOON_MS);
  }

  function bind(): void {
    listeners.abort();
    listeners = new AbortController();
    const { signal: bound } = listeners;
    pointing.listen(bound);
    guardPage({
      ...options,
      signal: bound,
      inPage,
      form,
      calm,
      knowledge,
      visit: () => visit,
      gesture: () => gesture,
      setGesture(made) {
        gesture = made;
        if (made) visit.pressed(made);
      },
      now,
    });
    watch = watchPage({
      window,
      signal: bound,
      watcher: {
        beforeEdit(control) {
          follow();
          visit.beforeEdit(control);
        },
        changed: (control, person) => {
          if (inPage.owns(control)) return;
          follow();
          const confirmed = gesture?.confirmed === true && now() - gesture.at < 1_000 && gesture.element === control;
          receipts.changed(control, person);
          if (person) typedAt = now();
          visit.changed(control, person || confirmed);
        },
        suspected: (control) => visit.suspected(control),
        lookAgain: (structure) => {
          if (structure) form.mayHaveChanged();
          follow();
          lookSoon(LOOK_SOON_MS);
        },
        acted: () => {
          follow();
          lookSoon(LOOK_SOON_MS);
          window.setTimeout(() => lookSoon(0), LOOK_AGAIN_MS);
        },
        settled: (control) => visit.settled(control),
        rebind: () => {
          bind();
          form.mayHaveChanged();
          lookSoon(LOOK_SOON_MS);
        },
      },
    });
    // What the person touches during a restore comes first: the restore yields.
    for (const type of ['pointerdown', 'keydown']) {
      window.addEventListener(
        type,
        (event) => {
          if (event.isTrusted && !inPage.owns(event.target) && !isModifier(event)) visit.personActs();
        },
        { capture: true, passive: true, signal: bound },
      );
    }
    window.addEventListener(
      ASKED,
      () => {
        if (gesture) gesture = { ...gesture, asked: true };
      },
      { capture: true, signal: bound },
    );
    window.addEventListener(
      'pagehide',
      () => {
        const isEmpty = form.read().fields.every(({ value, untouched }) => untouched || isBlank(value));
        const press = pressToCarry(gesture, { portal, typedAt, now: now(), before, isEmpty });
        if (press) void services.send('notePress', press).catch(() => undefined); // not told, nothing is learned by it
      },
      { capture: true, signal: bound },
    );
    for (const type of ['pagehide', 'visibilitychange'])
      window.addEventListener(type, () => visit.flush(), { capture: true, signal: bound });
  }

  function lookSoon(ms: number): void {
    if (lookTimer !== undefined || signal.aborted) return;
    lookTimer = window.setTimeout(look, Math.max(ms, budget.wait()));
  }

  function look(): void {
    lookTimer = undefined;
    if (!alive()) {
      abandon();
      return;
    }
    const started = window.performance.now();
    try {
      follow();
      form.refresh();
      for (const root of form.roots()) watch?.watchRoot(root);
      for (const [edited, frame] of form.editors()) watch?.watchEditor(edited, frame);
      visit.look();
      incidents.look();
    } catch (error) {
      visit.fail(error); // a page that cannot be looked at is still listened to
    }
    budget.spent(window.performance.now() - started);
  }

  /** Holdfast was updated under this page: nothing more can be kept or held here, and the person must know it. */
  function abandon(): void {
    if (listeners.signal.aborted) return;
    const protects = visit.guards() && visit.info.frame === '';
    listeners.abort();
    visit.close();
    if (protects) inPage.show({ kind: 'trouble', sentence: 'updated', onDismiss: () => inPage.show(null) });
  }
}

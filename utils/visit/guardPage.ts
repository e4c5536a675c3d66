import type { HoldView } from '../../components/inpage/views';
import { pressedWidget } from '../forms/pressedWidget';
import type { FormReader } from '../forms/readForm';
import { findControl } from '../guard/control';
import type { GuardLog, PressedControl, Verdict } from '../guard/guardOptions';
import { initGuard } from '../guard/initGuard';
import { createOtherForms } from '../guard/otherForms';
import { headingOf, learnedControl, learnedSection } from '../guard/learnedKey';
import { classifyWording } from '../guard/wording';
import type { LogEntry } from '../messages/contract';
import type { Portal } from '../portals/schema';
import { describeHold } from './describeLoss';
import type { Gesture } from './gesture';
import type { GuardKnowledge } from './guardKnowledge';
import { guardRules } from './guardRules';
import { lessonAbout } from './learnFrom';
import { hasRoomToAsk } from './roomToAsk';
import type { OpenVisit } from './openVisitOptions';
import type { PageCalm } from './pageCalm';
import type { NoticingInPage } from './passingNotices';
import type { VisitServices } from './services';
import { watchCleared } from './watchCleared';
import { watchRevealed } from './watchRevealed';

const SHIELD_NOTICE_MS = 12_000; // long enough to read one sentence twice
const MAX_ASKED = 100; // lines of a question that travel; the dialog shows eight at first
const PRESS_AGAIN_MS = 30_000; // as long as the pass that it tells of

interface GuardPageOptions {
  window: Window & typeof globalThis;
  signal: AbortSignal;
  portal: Portal;
  inPage: NoticingInPage;
  services: VisitServices;
  form: FormReader;
  calm: PageCalm;
  knowledge: GuardKnowledge;
  visit: () => OpenVisit;
  gesture: () => Gesture | undefined;
  setGesture: (made: Gesture | undefined) => void;
  alive: () => boolean;
  now: () => number;
}

/** Puts the guard on a document and tells the visit what it does. */
export function guardPage(options: GuardPageOptions): void {
  const { window, signal, form, inPage, services, knowledge, visit, gesture, setGesture, now } = options;
  let replayed = new AbortController(); // aborted where the page did not take the press that "Clear anyway" made

  initGuard({
    window,
    signal,
    form,
    portal: guardRules(options.portal),
    learned: knowledge.learned,
    ask: knowledge.ask,
    owns: inPage.owns,
    alive: () => options.alive() && visit().guards() && !knowledge.isPaused(),
    unsaved: () => visit().unsaved(),
    elsewhere: createOtherForms(window),
    beforeGesture() {
      visit().beforeGesture();
      form.refresh(); // where nothing is kept, too: a page that is still arriving has more at stake than at the last look
    },
    hold: (verdict, proceed) =>
      ask(describeHold(verdict, verdict.form.read()), () => {
        const made = gesture();
        const drawn = made && pressedWidget(made.element);
        if (made) setGesture({ ...made, at: now(), confirmed: true });
        proceed();
        if (drawn) visit().changed(drawn, true); // it fires no event of its own
      }),
    log: guardLog(),
    pressAgain(control) {
      replayed.abort();
      inPage.notice({ kind: 'pressAgain', control }, PRESS_AGAIN_MS);
    },
    busy: async () => (await services.inFlight()) > 0,
    pointer: {
      carried: async () => (await services.send('askPointer', {})).place ?? undefined,
      // Lost, the shield goes by the next document's age.
      rests: (place) => void services.send('notePointer', place).catch(() => undefined),
    },
  });

  if (window.parent === window) services.onQuestion(signal, (question) => inPage.hold(question, () => undefined));

  /** In a frame where nobody would see it, the question is asked in the page around it. */
  async function ask(view: HoldView, proceed: () => void): Promise<'keep' | 'clear'> {
    if (hasRoomToAsk(window)) return inPage.hold(view, proceed);
    const entries = view.entries.slice(0, MAX_ASKED);
    const { answer } = await services.send('askAbove', { ...view, entries }).catch(() => ({ answer: 'none' as const }));
    if (answer === 'none') return inPage.hold(view, proceed);
    if (answer === 'clear') proceed();
    return answer;
  }

  function guardLog(): GuardLog {
    return {
      held(verdict) {
        const made = heldGesture(verdict);
        setGesture(made);
        visit().learn(lessonAbout(made, 'held'));
        log({ kind: 'hold', basis: 'input', note: `${verdict.reason}: ${verdict.name}` });
      },
      kept(verdict) {
        setGesture(undefined); // nothing was done that could explain what follows
        log({ kind: 'kept', basis: 'input', note: verdict.name });
      },
      cleared(verdict) {
        log({ kind: 'cleared', basis: 'input', note: verdict.name });
        replayed = new AbortController();
        const cleared = gesture();
        watchCleared(verdict, {
          window,
          signal: AbortSignal.any([signal, replayed.signal]),
          form,
          isCalm: options.calm.isCalm,
          owns: inPage.owns,
          learn(what) {
            if (cleared) visit().learn(lessonAbout(cleared, what));
          },
        });
      },
      trouble: (sentence) => log({ kind: 'trouble', basis: 'observed', note: sentence.slice(0, 1_000) }),
      shielded(control) {
        log({ kind: 'shield', basis: 'input', note: control });
        inPage.notice({ kind: 'shield', control }, SHIELD_NOTICE_MS);
      },
      pageAsked() {
        const made = gesture();
        if (made?.confirmed === true) visit().learn(lessonAbout(made, 'asksItself'));
      },
      pressed(pressed) {
        const made = gestureOf(pressed);
        setGesture(made);
        watchRevealed(made, { window, form, learn: () => visit().learn(lessonAbout(made, 'reveals')) });
      },
    };
  }

  function log(entry: Omit<LogEntry, 'at'>): void {
    visit().log({ ...entry, at: now() });
  }

  function heldGesture({ control: element, name, order }: Verdict): Gesture {
    const wording = classifyWording(name);
    if (order !== undefined) return gestureOf({ element, name, control: order, section: '', heading: '', wording });
    const found = findControl(element);
    // A select is known by the option that was chosen.
    const control = found ? learnedControl({ ...found, name }) : '';
    const { names } = form.sectionAround(element);
    return gestureOf({ element, name, control, section: learnedSection(names), heading: headingOf(names), wording });
  }

  function gestureOf(pressed: PressedControl): Gesture {
    return { ...pressed, at: now(), confirmed: false, asked: false };
  }
}

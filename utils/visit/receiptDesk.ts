import { accessibleName } from '../guard/accessibleName';
import { findControl } from '../guard/control';
import { Labels } from '../forms/labels';
import { labelOf } from '../forms/label';
import type { FormReader } from '../forms/readForm';
import { innermostTarget } from '../forms/shadow';
import { foldSpace } from '../forms/text';
import { isBlank, valueText } from '../forms/value';
import { MAX_FACTS, type Fact, type LogEntry } from '../messages/contract';
import { pageLines, saidOnArrival } from '../receipts/pageLines';
import { handsIn } from '../receipts/sends';
import { watchFiles, type FileWatch } from '../receipts/watchFiles';
import { answerFacts, watchAnswers } from './answerWatch';
import type { OpenVisit } from './openVisitOptions';
import type { PageCalm } from './pageCalm';
import type { NoticingInPage } from './passingNotices';
import { fieldName } from './fieldName';
import type { VisitServices } from './services';
import { writeReceipts } from './uploadReceipts';

interface ReceiptDeskOptions {
  window: Window & typeof globalThis;
  signal: AbortSignal;
  form: FormReader;
  inPage: NoticingInPage;
  calm: PageCalm;
  services: VisitServices;
  visit: () => OpenVisit;
  now: () => number;
}

const NOTICE_MS = 4_000;
const SLOW_MS = 800; // files that are read sooner are not worth a word
const TWICE_MS = 1_500; // a press and the submission that it causes are one

/** Receipts of this document: files that were chosen, forms that were sent, and what the page said to either. */
export function createReceiptDesk(options: ReceiptDeskOptions): FileWatch {
  const { window, signal, form, inPage, services, visit, now } = options;
  const roots = (): readonly ShadowRoot[] => form.roots();
  let lastSent = 0;
  void hearLateAnswers();

  const files = watchFiles({ window, signal, owns: inPage.owns, now }, (given) => {
    if (!visit().guards()) return;
    const own = visit();
    void writeReceipts(given, {
      window,
      roots,
      signal,
      isCalm: options.calm.isCalm,
      field: fieldOf,
      log: (entry) => own.receipt(entry),
      now,
      onProgress: progressNotice(),
      onReceipt: (said, about) => watchFor('upload', said, about),
    });
    void services
      .send('awaitAnswer', {
        kind: 'upload',
        visitId: own.info.visitId,
        about: given.files.map(({ name }) => name.slice(0, 300)),
      })
      .catch(() => undefined); // the same page is watched anyway
  });

  // Ahead of the page's own handlers: what stands in the form now is what they send.
  window.addEventListener('submit', (event) => onSubmit(event), { capture: true, signal });
  window.addEventListener('click', (event) => onPress(event), { capture: true, passive: true, signal });
  return files;

  function onSubmit(event: SubmitEvent): void {
    const name = event.submitter ? accessibleName(event.submitter) : lonelyButton(event);
    if (handsIn(name)) sent(name);
  }

  function onPress(event: MouseEvent): void {
    const target = innermostTarget(event);
    if (!event.isTrusted || !target || inPage.owns(event.target)) return;
    const control = findControl(target);
    if (control?.role === 'button' && !submits(control.element) && handsIn(control.name)) sent(control.name);
  }

  function sent(control: string): void {
    const own = visit();
    if (!own.guards() || now() - lastSent < TWICE_MS) return;
    lastSent = now();
    const before = new Set(pageLines(window.document, roots()));
    own.receipt({
      at: now(),
      kind: 'submission',
      basis: 'input',
      facts: sentFacts(control),
    });
    watchFor('submission', before, [control]);
    void services
      .send('awaitAnswer', { kind: 'submission', visitId: own.info.visitId, about: [control.slice(0, 300)] })
      .catch(() => undefined); // as above
  }

  /** Every field as it stands now, the empty ones too. */
  function sentFacts(control: string): Fact[] {
    form.refresh();
    const fields = form.read().fields.map(({ identity, value }) => ({
      what: 'sent',
      name: fieldName(identity),
      text: isBlank(value) ? '' : valueText(value),
    }));
    return [{ what: 'control', text: control }, ...fields].slice(0, MAX_FACTS);
  }

  function watchFor(
    kind: 'upload' | 'submission',
    before: ReadonlySet<string>,
    about: readonly string[],
    of?: string,
  ): void {
    const own = visit();
    watchAnswers({
      window,
      roots,
      signal,
      before,
      about: kind === 'upload' ? about : [],
      onSaid: (facts) => answered(own, kind, facts, of),
    });
  }

  function answered(own: OpenVisit, kind: 'upload' | 'submission', facts: Fact[], of?: string): void {
    const entry: LogEntry = {
      at: now(),
      kind: 'answer',
      basis: 'observed',
      facts: [{ what: 'answer.to', text: kind }, ...facts],
    };
    own.receipt(of === undefined ? entry : { ...entry, of });
  }

  /** Most portals answer with another page. */
  async function hearLateAnswers(): Promise<void> {
    const { awaited } = await services.send('askAwaited', {}).catch(() => ({ awaited: [] }));
    if (awaited.length === 0) return;
    await stillness();
    if (signal.aborted) return;
    const lines = pageLines(window.document, roots());
    for (const { kind, about, visitId } of awaited) {
      const said = saidOnArrival(window.document, lines, kind === 'upload' ? about : []);
      if (said.length > 0) answered(visit(), kind, answerFacts(said, kind === 'upload' ? about : []), visitId);
      watchFor(kind, new Set(lines), about, visitId);
    }
  }

  async function stillness(): Promise<void> {
    const MOST_STEPS = 60;
    for (let step = 0; step < MOST_STEPS && !signal.aborted; step++) {
      await new Promise((done) => window.setTimeout(done, 250));
      if (window.document.readyState === 'complete' && (await options.calm.isCalm().catch(() => true))) return;
    }
  }

  function fieldOf(control: Element): NonNullable<LogEntry['field']> {
    const label = control instanceof HTMLInputElement ? labelOf([control], new Labels()) : '';
    const name = label || accessibleName(control) || foldSpace(control.textContent ?? '').slice(0, 120);
    return {
      label: name.slice(0, 1_000),
      section: form.sectionAround(control).names.map((each) => each.slice(0, 1_000)),
    };
  }

  function progressNotice(): (file: string, part: number) => void {
    const started = now();
    let said = -1;
    let dismissed = false;
    return (file, part) => {
      const percent = Math.floor(part * 20) * 5;
      if (dismissed || percent === said || now() - started < SLOW_MS) return;
      said = percent;
      inPage.notice({ kind: 'reading', file, percent }, NOTICE_MS, () => (dismissed = true));
    };
  }
}

/** The one button of a form that was sent with the Enter key. */
function lonelyButton(event: SubmitEvent): string {
  const { target } = event;
  if (!(target instanceof HTMLFormElement)) return '';
  const button = target.querySelector(
    'button:not([type=button]):not([type=reset]),input[type=submit],input[type=image]',
  );
  return button ? accessibleName(button) : '';
}

/** A button that makes its form fire `submit`, unless the browser finds a field invalid: then nothing is sent. */
function submits(element: Element): boolean {
  const isSubmit = element instanceof HTMLButtonElement ? element.type === 'submit' : isSubmitInput(element);
  return isSubmit && (element as HTMLButtonElement).form !== null;
}

function isSubmitInput(element: Element): boolean {
  return element instanceof HTMLInputElement && (element.type === 'submit' || element.type === 'image');
}

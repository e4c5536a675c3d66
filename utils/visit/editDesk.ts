import type { FormReader } from '../forms/readForm';
import type { LogEntry } from '../messages/contract';
import { createCorrections } from './corrections';
import type { Recorder } from './recorder';
import type { RestoreSession } from './restoreSession';
import { createSettledLog } from './settledLog';
import type { SignIn } from './signIn';

interface EditDeskOptions {
  form: FormReader;
  recorder: Recorder;
  signIn: SignIn;
  restore: RestoreSession;
  isBlind: () => boolean;
  now: () => number;
  log: (entry: LogEntry) => void;
  lookSoon: () => void;
}

/** What happens to one control after the other: kept at once, and logged when the person has gone on. */
export interface EditDesk {
  /** Somebody is about to change what stands in a control. */
  beforeEdit: (control: Element) => void;
  changed: (control: Element, person: boolean) => void;
  /** A script may have written to it. */
  suspected: (control: Element) => void;
  /** The person has gone on to something else. */
  settle: () => void;
  /** How many edits there were. */
  count: () => number;
}

export function createEditDesk(options: EditDeskOptions): EditDesk {
  const { form, recorder, signIn, restore, isBlind } = options;
  const { kept } = recorder;
  const history = createSettledLog(kept, options.now, options.log);
  const corrections = createCorrections((control, wasBlank) => !isBlind() && recorder.corrected(control, wasBlank));
  const met = new WeakSet<Element>();
  let edits = 0;

  return {
    beforeEdit(control) {
      corrections.beforeEdit(control);
      meet(control);
    },
    changed(control, person) {
      // A box that a restore clicks tells of it by an event that counts as the person's.
      if (isBlind() || restore.writing()) return;
      if (person) edited(control);
      else if (!restore.running()) adopt(control);
    },
    suspected(control) {
      if (!isBlind() && !restore.running()) adopt(control);
    },
    settle: () => history.settle(),
    count: () => edits,
  };

  /** Nobody may have looked at it yet: what it shows, before it is typed over, belongs to the history and tells a lost edit. */
  function meet(control: Element): void {
    if (met.has(control)) return;
    met.add(control);
    if (isBlind() || restore.running() || signIn.notice()) return;
    const state = form.fieldOf(control);
    if (state && !kept.fields.has(state.key)) recorder.look();
  }

  function edited(control: Element): void {
    meet(control);
    if (isBlind()) return; // somebody signs in here: the first edit came before the first look
    const known = form.fieldOf(control)?.key;
    const was = known === undefined ? undefined : kept.fields.get(known)?.value;
    corrections.edited(control, recorder.changed(control, 'input'));
    const key = form.fieldOf(control)?.key;
    history.touched(key, key === known ? was : undefined);
    edits++;
  }

  /** A script wrote or fired an event; what came since the last look waits for the next, however many come. */
  function adopt(control: Element): void {
    if (form.knows(control)) recorder.changed(control, 'page');
    options.lookSoon();
  }
}

import { ASKED } from '../capture/signals';
import type { FormReader } from '../forms/readForm';
import type { Verdict } from '../guard/guardOptions';
import type { Learned } from '../messages/contract';

/** A page asks at once; its dialog may slide in. */
const ASKS_MS = 1_200;
/** What has not emptied anything by now will not; a portal's answer under way is waited for. */
const HARMLESS_MS = 4_000;
/** A restore must not look as if nothing had been taken. */
const LOOK_MS = 250;

interface ClearedOptions {
  window: Window & typeof globalThis;
  signal: AbortSignal;
  form: FormReader;
  isCalm: () => Promise<boolean>;
  owns: (target: EventTarget | null) => boolean;
  learn: (what: Learned['what']) => void;
}

/**
 * What follows "Clear anyway" teaches: where the page asks by itself now, we need not ask first the next time;
 * where nothing at all was taken, the control is harmless.
 */
export function watchCleared(verdict: Verdict, options: ClearedOptions): void {
  const { window, form, learn } = options;
  const { document } = window;
  const before = stakeOf(verdict);
  const openBefore = new Set(dialogsOf(document));
  const done = new AbortController();
  let asked = false;
  const finish = (what?: Learned['what']): void => {
    if (done.signal.aborted) return;
    done.abort();
    if (what) learn(what);
  };
  options.signal.addEventListener('abort', () => finish(), { signal: done.signal });
  window.addEventListener('pagehide', () => finish(), { signal: done.signal });
  // A bare hint from the page's world: its own `confirm()` ran while the press was replayed.
  window.addEventListener(ASKED, () => (asked = true), { capture: true, signal: done.signal });
  const asksNow = (): boolean =>
    asked || dialogsOf(document).some((dialog) => !openBefore.has(dialog) && !options.owns(dialog));
  window.setTimeout(() => {
    if (asksNow()) finish('asksItself');
  }, ASKS_MS);
  window.setTimeout(() => void decide(), HARMLESS_MS);
  const timer = window.setInterval(() => {
    asked ||= asksNow(); // who answers at once has closed it again before the time is over
    if (stakeOf(verdict) !== before) finish(asked ? 'asksItself' : undefined);
  }, LOOK_MS);
  done.signal.addEventListener('abort', () => window.clearInterval(timer));

  async function decide(): Promise<void> {
    if (done.signal.aborted) return;
    const isCalm = await options.isCalm().catch(() => false);
    form.structureChanged();
    const isWhole = verdict.control.isConnected && stakeOf(verdict) === before;
    finish(isCalm && isWhole && verdict.kind !== 'signOut' ? 'harmless' : undefined);
  }
}

/** What stands where it would have been taken from, written so that it can be compared. */
function stakeOf(verdict: Verdict): string {
  const { fields, tables } = verdict.form.read();
  return JSON.stringify([
    fields.filter(({ key }) => verdict.keys.includes(key)).map(({ key, value }) => [key, value]),
    tables.filter(({ key }) => verdict.tables.includes(key)),
  ]);
}

function dialogsOf(document: Document): Element[] {
  const all = document.querySelectorAll(
    'dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true],.modal,.ui-dialog',
  );
  return [...all].filter((dialog) => dialog.getClientRects().length > 0 && dialog.querySelector('button,input'));
}

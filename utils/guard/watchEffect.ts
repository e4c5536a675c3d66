import type { FieldValue } from '../forms/field';
import { sameValue } from '../forms/value';
import { encloses, isElement } from './ancestors';
import type { GuardOptions, Verdict } from './guardOptions';

/** Ordinary pages react at once; after this long without any reaction the page ignored us (techniques.md 40). */
const EFFECT_MS = 1_000;
/** A portal under load: as long as its server owes an answer, waiting goes on up to this. */
const BUSY_MS = 30_000;

/** Watches whether a synthetic press does anything; started before the press. */
export interface EffectWatch {
  /** Resolves once something happened (true), or nothing did in time (false). */
  settled(): Promise<boolean>;
  /** The browser itself goes on from here (a submit, a link): an effect that shows later. */
  confirm(): void;
}

export function watchEffect(options: GuardOptions, verdict: Verdict): EffectWatch {
  const { window } = options;
  const before = stakeNow();
  const address = window.location.href;
  const ended = new AbortController();
  const started = window.performance.now();
  let resolve: (effect: boolean) => void = () => undefined;
  // `Promise.withResolvers` is younger than the oldest browser we run in.
  const promise = new Promise<boolean>((settle) => {
    resolve = settle;
  });
  const happened = (): void => finish(true);
  const observer = new window.MutationObserver((records) => {
    if (records.some(isReaction)) happened();
  });
  observer.observe(window.document, { childList: true, attributes: true, subtree: true });
  for (const type of ['pagehide', 'beforeunload', 'submit', 'hashchange']) {
    window.addEventListener(type, happened, { capture: true, signal: ended.signal });
  }
  options.signal.addEventListener('abort', happened, { signal: ended.signal });
  window.setTimeout(() => void check(), EFFECT_MS);
  return { settled: () => promise, confirm: happened };

  function finish(effect: boolean): void {
    if (ended.signal.aborted) return;
    ended.abort();
    observer.disconnect();
    resolve(effect);
  }

  async function check(): Promise<void> {
    if (ended.signal.aborted) return;
    if (window.location.href !== address || stakeChanged()) return happened();
    const waiting = window.performance.now() - started < BUSY_MS && (await isBusy());
    if (waiting) window.setTimeout(() => void check(), EFFECT_MS);
    else finish(stakeChanged());
  }

  async function isBusy(): Promise<boolean> {
    try {
      return (await options.busy?.()) ?? false;
    } catch {
      return false; // Not knowing is not waiting: the person is asked to press once more.
    }
  }

  /** A ripple on the button or a focus class around it is no reaction; for a box, its own state is one. */
  function isReaction(record: MutationRecord): boolean {
    const { target } = record;
    if (options.owns(target) || [...record.addedNodes, ...record.removedNodes].some((node) => options.owns(node)))
      return false;
    if (verdict.control.localName === 'input' && verdict.kind === 'answer') return true;
    if (!isElement(target)) return true;
    if (encloses(verdict.control, target)) return false;
    return record.type === 'childList' || !encloses(target, verdict.control);
  }

  function stakeNow(): { values: Map<string, FieldValue>; tables: string } {
    const state = verdict.form.read();
    const keys = new Set(verdict.keys);
    return {
      values: new Map(state.fields.filter(({ key }) => keys.has(key)).map(({ key, value }) => [key, value])),
      tables: JSON.stringify(state.tables.filter(({ key }) => verdict.tables.includes(key))),
    };
  }

  function stakeChanged(): boolean {
    const now = stakeNow();
    if (now.tables !== before.tables) return true;
    return [...before.values].some(([key, value]) => {
      const current = now.values.get(key);
      return current === undefined || !sameValue(value, current);
    });
  }
}

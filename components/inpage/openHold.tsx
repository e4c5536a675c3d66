import { render } from 'preact';
import type { Language } from '../../utils/language/en';
import type { ClosedHome } from './closedHome';
import { closeOnEscape } from './closeOnEscape';
import { closeOnOutside } from './closeOnOutside';
import { HoldDialog } from './HoldDialog';
import { keepTabInside } from './keepTabInside';
import { rememberFocus } from './rememberFocus';
import { stayOnTop } from './stayOnTop';
import { swallowRelease } from './swallowRelease';
import type { HoldView } from './views';

/**
 * A click, or the second half of a double click, that fell before the person could have read anything
 * must not press `Clear anyway` or close the dialog. Browsers guard their own prompts alike (techniques.md B4).
 */
const GUARD_MS = 400;

/** An open hold. */
export interface OpenHold {
  /** Draws the dialog into a (new) home and opens it there. */
  enter(home: ClosedHome): void;
  /** Ends it as 'keep'. */
  keep(): void;
  /** Ends it without an answer: nobody can see it. */
  fail(): void;
}

interface HoldOptions {
  document: Document;
  language: Language;
  view: HoldView;
  /** The dialog is closed and the focus is back; runs inside the person's own click or key. */
  onEnd(answer: 'keep' | 'clear'): void;
  /** For a while nobody could see it, whatever was done to show it. */
  onUnseen(): void;
  onFail(): void;
}

/** Asks. Escape, the page behind and every doubt mean 'keep'. */
export function openHold({ document, language, view, onEnd, onUnseen, onFail }: HoldOptions): OpenHold {
  const restoreFocus = rememberFocus(document);
  let home: ClosedHome | undefined;
  let visible = new AbortController();
  let ended = false;
  let pressed: string | undefined;
  let guarded = true;
  const timer = setTimeout(() => {
    guarded = false;
    draw();
  }, GUARD_MS);

  function end(answer: 'keep' | 'clear' | 'failed'): void {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    visible.abort();
    if (home !== undefined) {
      home.holdLayer.querySelector('dialog')?.close();
      render(null, home.holdLayer);
    }
    if (pressed !== undefined) swallowRelease(document, pressed);
    restoreFocus();
    if (answer === 'failed') onFail();
    else onEnd(answer);
  }

  function draw(): void {
    if (home === undefined || ended) return;
    const clear = () => {
      if (!guarded) end('clear');
    };
    render(
      <HoldDialog view={view} language={language} guarded={guarded} onKeep={() => end('keep')} onClear={clear} />,
      home.holdLayer,
    );
  }

  function enter(next: ClosedHome): void {
    visible.abort();
    visible = new AbortController();
    home = next;
    draw();
    const dialog = home.holdLayer.querySelector('dialog');
    if (dialog === null) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('.primary')?.focus({ preventScroll: true });
    const { signal } = visible;
    dialog.addEventListener('keydown', (event) => (pressed = event.key), { signal });
    dialog.addEventListener('keyup', () => (pressed = undefined), { signal });
    keepTabInside(dialog, signal);
    closeOnEscape({ dialog, signal, onClose: () => end('keep') });
    closeOnOutside({ dialog, signal, guarded: () => guarded, onClose: () => end('keep') });
    stayOnTop({ document, host: home.host, dialog, signal, onUnseen });
  }

  return { enter, keep: () => end('keep'), fail: () => end('failed') };
}

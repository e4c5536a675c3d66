import { render } from 'preact';
import type { Language } from '../../utils/language/en';
import { Bar } from './Bar';
import { bottomClearance } from './bottomClearance';
import { buildClosedHome, type ClosedHome } from './closedHome';
import { followSeenPart } from './followSeenPart';
import { lendFocus } from './lendFocus';
import { openHold, type OpenHold } from './openHold';
import { reachablePlace, watchPlaces } from './reachablePlace';
import type { BarView, HoldView, InPage } from './views';

/** Times a page may take our host away before one view is given up: never fight a page for ever. */
const MOST_RETURNS = 20;
const NOT_SHOWN = 'The page does not let Holdfast’s question be seen.';

interface MountOptions {
  document: Document;
  /** Asked anew for each view: a single-page portal switches language without a load. */
  language: () => Language;
  signal: AbortSignal;
  now?: () => number;
}

/** Holdfast's interface inside a page. The page carries nothing of it while there is nothing to say. */
export function mountInPage({ document, language, signal, now = Date.now }: MountOptions): InPage {
  let home: ClosedHome | undefined;
  let lend = (draw: () => void) => draw();
  let unfollow: () => void = () => undefined;
  let held: OpenHold | undefined;
  let bar: BarView | null = null;
  let returns = 0;
  let removed = false;
  let refused = false;
  let places: MutationObserver | undefined;
  const observer = new MutationObserver(comeBack);
  const attributes = new MutationObserver(clean);

  /** `inert`, `aria-hidden`, a style: whatever the page hangs on our host hides it from somebody. */
  function clean(): void {
    const host = home?.host;
    if (host === undefined || host.attributes.length === 0) return;
    for (const { name } of [...host.attributes]) host.removeAttribute(name);
    returns += 1;
    if (returns > MOST_RETURNS) refuse();
  }

  function comeBack(): void {
    if (home === undefined || home.host.isConnected) return;
    returns += 1;
    leave();
    if (returns > MOST_RETURNS) {
      refuse();
      return;
    }
    // A new home each time: document.open() erases the listeners inside the old one.
    if (bar !== null) drawBar();
    held?.enter(moveIn());
  }

  /** What cannot be seen must not block: an open question fails, and the guard lets everything pass. */
  function refuse(): void {
    refused = true;
    bar = null;
    held?.fail();
  }

  /** The page opened or closed a modal: the bar goes where it can be pressed. An open question is on top by itself. */
  function followModal(): void {
    if (home === undefined || held !== undefined || !home.host.isConnected) return comeBack();
    if (home.host.parentNode === reachablePlace(document)) return;
    leave();
    drawBar();
  }

  function moveIn(): ClosedHome {
    const place = reachablePlace(document);
    if (home?.host.isConnected && (held !== undefined || home.host.parentNode === place)) return home;
    leave();
    home = buildClosedHome(document);
    home.root.addEventListener('pointerdown', ({ isTrusted }) => (refused &&= !isTrusted), { capture: true });
    lend = lendFocus(home);
    place.append(home.host);
    places = watchPlaces(document, place, followModal);
    if (document.defaultView) unfollow = followSeenPart(home, document.defaultView);
    attributes.observe(home.host, { attributes: true });
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
    return home;
  }

  function leave(): void {
    observer.disconnect();
    attributes.disconnect();
    places?.disconnect();
    unfollow();
    if (home === undefined) return;
    render(null, home.barLayer);
    render(null, home.holdLayer);
    home.host.remove();
    home = undefined;
  }

  function drawBar(): void {
    const view = bar;
    if (view === null) {
      const layer = home?.barLayer;
      if (layer !== undefined) lend(() => render(null, layer));
      if (held === undefined) leave();
      return;
    }
    const { barLayer, setVariable } = moveIn();
    if (!barLayer.hasChildNodes()) setVariable('clearance', `${bottomClearance(document)}px`);
    lend(() => render(<Bar view={view} language={language()} now={now()} />, barLayer));
    // While a hold is open the bar would cover the question; it rises when that is answered.
    if (held === undefined) raise(barLayer);
  }

  function hold(view: HoldView, onClear: () => void): Promise<'keep' | 'clear'> {
    held?.keep();
    if (removed) return Promise.resolve('keep');
    returns = 0;
    return new Promise((resolve, reject) => {
      held = openHold({
        document,
        language: language(),
        view,
        onUnseen: refuse,
        onFail() {
          held = undefined;
          drawBar();
          reject(new Error(NOT_SHOWN));
        },
        onEnd(answer) {
          held = undefined;
          drawBar();
          try {
            if (answer === 'clear') onClear();
          } finally {
            resolve(answer);
          }
        },
      });
      held.enter(moveIn());
    });
  }

  function show(view: BarView | null): void {
    if (removed) return;
    returns = 0;
    bar = view;
    drawBar();
  }

  function putAway(): void {
    held?.keep();
    show(null);
  }

  function owns(target: EventTarget | null): boolean {
    if (home === undefined || target === null || !('nodeType' in target)) return false;
    return target === home.host || home.root.contains(target as Node);
  }

  function remove(): void {
    if (removed) return;
    removed = true;
    bar = null;
    held?.keep();
    leave();
  }

  signal.addEventListener('abort', remove, { once: true });
  return { hold, show, putAway, owns, isRefused: () => refused, remove };
}

/** As a popover, the bar stands above the page's own layers; without popovers its fixed place must do. */
function raise(layer: HTMLElement): void {
  const region = layer.querySelector<HTMLElement>('[popover]');
  if (region !== null && 'showPopover' in region && !region.matches(':popover-open')) region.showPopover();
}

import { foldSpace } from '../forms/text';
import { addressFact, timeFact } from '../incidents/incidentFacts';
import { findTrouble } from '../incidents/portalSays';
import type { Fact, Input } from '../messages/contract';
import { EXPLAINS_MS, type Gesture } from './gesture';
import type { OpenVisit } from './openVisitOptions';
import type { VisitServices } from './services';

interface IncidentWatchOptions {
  window: Window & typeof globalThis;
  signal: AbortSignal;
  services: VisitServices;
  visit: () => OpenVisit;
  gesture: () => Gesture | undefined;
  owns: (target: EventTarget | null) => boolean;
  now: () => number;
}

export interface IncidentWatch {
  /** The page has changed. */
  look(): void;
  /** The same document shows another address now. */
  moved(): void;
}

/** Whoever waits longer has turned to something else (Nielsen: 10 s is the limit of attention). */
const SLOW_MS = 10_000;
/** No server answers after longer: the computer slept in between. */
const SLEPT_MS = 600_000;
/** What the page asks for this soon after a press, it asks for because of it. */
const BY_PRESS_MS = 1_500;
/** The page says in words what its server has just said by a number: one failure. */
const SAME_FAILURE_MS = 5_000;
const MOST_PRESSES = 40;
const MOST_LINES = 20;
const LOUD = 'h1,[role=alert],[role=alertdialog],dialog[open] :is(h1,h2,p),.alert :is(h1,h2,p)';

/**
 * Notices what a page shows of its portal's troubles: an answer of 500 and above, words that say so, a screen that took
 * long. In the top page only: it is the one that a person waits for.
 */
export function watchIncidents(options: IncidentWatchOptions): IncidentWatch {
  const { window, signal, services, visit, gesture, owns, now } = options;
  const { document, performance } = window;
  const told = new Set<string>();
  const failing = new Set<string>();
  let pressed: number[] = [];
  let arrived = false;
  let failedAt = -Infinity;
  if (window.top !== window) return { look: () => undefined, moved: () => undefined };

  window.addEventListener(
    'click',
    (event) => {
      if (event.isTrusted && !owns(event.target)) pressed = [...pressed, performance.now()].slice(-MOST_PRESSES);
    },
    { capture: true, passive: true, signal },
  );
  const requests = new window.PerformanceObserver((list) => {
    for (const entry of list.getEntriesByType('resource')) answered(entry as PerformanceResourceTiming);
  });
  requests.observe({ type: 'resource' });
  signal.addEventListener('abort', () => requests.disconnect());
  if (document.readyState === 'complete') window.setTimeout(arrive);
  else window.addEventListener('load', () => window.setTimeout(arrive), { once: true, signal });
  return { look, moved };

  function arrive(): void {
    if (signal.aborted) return;
    arrived = true;
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (!navigation || visit().info.signIn) return;
    const { responseStatus: status, domContentLoadedEventEnd: took, type } = navigation;
    if (type !== 'back_forward') slow(0, took, window.location.href);
    if (status >= 500) failed(status, window.location.href, findSaid(document)?.said);
    else if (!look() && status < 400) tell('answered', []);
  }

  /** One answer to the page's own script, where the person's press asked for it. */
  function answered({ initiatorType, name, startTime, duration, responseStatus }: PerformanceResourceTiming): void {
    const { origin, pathname } = new URL(name, window.location.href);
    if (!/^(fetch|xmlhttprequest)$/.test(initiatorType) || origin !== window.location.origin) return;
    if (responseStatus > 0 && responseStatus < 400 && failing.delete(pathname)) tell('answered', []);
    if (visit().info.signIn || !pressed.some((at) => startTime >= at && startTime - at <= BY_PRESS_MS)) return;
    slow(startTime, duration, name);
    if (responseStatus < 500) return;
    failing.add(pathname);
    failed(responseStatus, name);
  }

  function failed(status: number, href: string, said?: string): void {
    failedAt = performance.now();
    const words = said === undefined ? [] : [{ what: 'said', text: said }];
    tell('outage', [{ what: 'http.status', text: String(status) }, ...words, addressFact(href)]);
  }

  function slow(start: number, took: number, href: string): void {
    if (took < SLOW_MS || took > SLEPT_MS) return;
    const began = performance.timeOrigin + start;
    const facts = [{ what: 'took.ms', text: String(Math.round(took)) }, timeFact('began', began), addressFact(href)];
    visit().log({ at: Math.min(Math.round(began + took), now()), kind: 'slow', basis: 'observed', facts });
  }

  /** Whether the page says that something is wrong; each sentence is told once. */
  function look(): boolean {
    if (!arrived || visit().info.signIn) return false;
    const found = findSaid(document);
    if (!found) return false;
    const { trouble, said } = found;
    if (told.has(said)) return true;
    told.add(said);
    if (trouble === 'outage' && performance.now() - failedAt < SAME_FAILURE_MS) return true;
    tell(trouble, [{ what: 'said', text: said }, addressFact(window.location.href)]);
    return true;
  }

  function moved(): void {
    const { info } = visit();
    const last = gesture();
    const byHand = last?.wording === 'signOut' && now() - last.at < EXPLAINS_MS;
    if (arrived && info.signIn && !byHand) tell('signedOut', [addressFact(window.location.href)], info.openedAt);
  }

  function tell(kind: Input<'reportIncident'>['kind'], facts: Fact[], at = now()): void {
    const { visitId } = visit().info;
    // Not told, it is not recorded; the next failure or answer is told again.
    void services.send('reportIncident', { visitId, at, kind, facts }).catch(() => undefined);
  }
}

/** What the page says loudest: its headings, its alerts, its title. */
function findSaid(document: Document): ReturnType<typeof findTrouble> {
  for (const element of [...document.querySelectorAll(LOUD)].slice(0, MOST_LINES)) {
    const found = findTrouble(foldSpace(element.textContent ?? ''));
    if (found && isDrawn(element)) return found;
  }
  return findTrouble(foldSpace(document.title));
}

function isDrawn(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

import { createSessionClock, warnLeadOf, type SessionClock } from '../incidents/sessionClock';
import { findSessionTimes, type SessionTimes } from '../incidents/sessionTimes';
import type { Portal } from '../portals/schema';
import type { NoticingInPage } from './passingNotices';
import type { VisitServices } from './services';

interface SessionWatchOptions {
  window: Window & typeof globalThis;
  signal: AbortSignal;
  portal: Portal;
  services: VisitServices;
  inPage: NoticingInPage;
  visitId: () => string;
  /** There is work on this page that a person would lose sight of. */
  isWorkedOn: () => boolean;
}

const TICK_MS = 5_000;
const TELL_EVERY_MS = 5_000; // the workbench counts by itself in between

/**
 * Follows the portal's session from this page: what the portal counts as activity begins it anew, the workbench is told
 * when it ends, and the person is told once, in time. In the top page only: it is the one that is signed out.
 */
export function watchSession(options: SessionWatchOptions): void {
  const { window, signal, portal, services } = options;
  const { document } = window;
  if (window.top !== window) return;
  if (document.readyState !== 'loading') begin();
  else document.addEventListener('DOMContentLoaded', begin, { once: true, signal });

  function begin(): void {
    const times = findSessionTimes(document, portal.session);
    if (times) follow(times);
  }

  function follow(times: SessionTimes): void {
    const clock = createSessionClock(times, { wall: Date.now, steady: () => window.performance.now() });
    const lead = warnLeadOf(times);
    let told = { at: -Infinity, endsAt: 0 };
    let takeBack: (() => void) | undefined;

    function tell(): void {
      const endsAt = Math.round(clock.endsAt());
      // Said again where it has moved: by activity, or because somebody set the clock.
      if (Math.abs(endsAt - told.endsAt) < 1_000 || window.performance.now() - told.at < TELL_EVERY_MS) return;
      told = { at: window.performance.now(), endsAt };
      const session = { visitId: options.visitId(), endsAt, activity: times.activity };
      void services.send('reportSession', session).catch(() => undefined); // told again with the next activity
    }
    function look(): void {
      if (signal.aborted) return;
      tell();
      const left = clock.left();
      if (left > lead) {
        takeBack?.();
        takeBack = undefined;
      } else if (left > 0 && takeBack === undefined && options.isWorkedOn() && options.inPage.isFree()) {
        const { activity } = times;
        takeBack = options.inPage.notice({ kind: 'session', endsAt: clock.endsAt(), activity }, left);
      }
    }
    function active(): void {
      clock.active();
      look();
    }
    watchActivity(options, times, active);
    const timer = window.setInterval(look, TICK_MS);
    signal.addEventListener('abort', () => window.clearInterval(timer));
    // After sleep, or in front again: timers were late.
    for (const type of ['visibilitychange', 'focus', 'pageshow']) window.addEventListener(type, look, { signal });
    look();
  }
}

function watchActivity(
  { window, signal, inPage }: SessionWatchOptions,
  times: SessionTimes,
  active: SessionClock['active'],
): void {
  if (times.activity === 'click') {
    const clicked = (event: Event): void => {
      if (event.isTrusted && !inPage.owns(event.target)) active();
    };
    window.addEventListener('click', clicked, { capture: true, passive: true, signal });
    return;
  }
  const requests = new window.PerformanceObserver((list) => {
    if (list.getEntriesByType('resource').some((entry) => isOwnRequest(entry, window.location.origin))) active();
  });
  requests.observe({ type: 'resource' });
  signal.addEventListener('abort', () => requests.disconnect());
}

/** Asked of the portal's own server by the page's script; pictures and styles may come from elsewhere or from the cache. */
function isOwnRequest(entry: PerformanceEntry, origin: string): boolean {
  const { initiatorType, name } = entry as PerformanceResourceTiming;
  return /^(fetch|xmlhttprequest|iframe)$/.test(initiatorType) && name.startsWith(`${origin}/`);
}

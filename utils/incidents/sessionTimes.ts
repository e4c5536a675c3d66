import type { Portal } from '../portals/schema';

/** How long a page's session lasts, as its portal or the page itself says. */
export interface SessionTimes {
  /** Without activity, until the portal signs out. Milliseconds. */
  endMs: number;
  /** Before that, the portal itself warns; 0 where it does not. */
  reactionMs: number;
  /** What counts as activity. */
  activity: 'click' | 'request' | 'unknown';
  /** A click sooner than this after the last activity is not passed on to the server. */
  ignoredMs: number;
}

/** The government's own toolkit (WET-BOEW) writes its clock into the page, on whichever site. */
const OWN_WORDS = '.wb-sessto[data-wb-sessto]';
/** Its defaults (wet-boew src/plugins/session-timeout). */
const DEFAULTS = { inactivity: 1_200_000, reactionTime: 180_000, refreshLimit: 120_000 };
const LONGEST_MS = 86_400_000; // a longer session is not worth a clock, and not one that was understood

/** What the page says of its session, else what its portal's rules say; undefined where nobody says. */
export function findSessionTimes(document: Document, rule: Portal['session']): SessionTimes | undefined {
  const said = document.querySelector(rule?.selector || OWN_WORDS)?.getAttribute('data-wb-sessto');
  if (said !== undefined && said !== null) return parsePageWords(said);
  // A rule that names where the page says it: a page without it has no session.
  if (!rule || rule.selector !== '') return undefined;
  const { inactivityMs, reactionMs, activity } = rule;
  return { endMs: inactivityMs + reactionMs, reactionMs, activity, ignoredMs: 0 };
}

function parsePageWords(text: string): SessionTimes | undefined {
  const given = findObject(text);
  if (!given) return undefined;
  const time = (name: keyof typeof DEFAULTS): number => findMs(given[name]) ?? DEFAULTS[name];
  const reactionMs = time('reactionTime');
  const endMs = time('inactivity') + reactionMs;
  if (endMs <= 0 || endMs > LONGEST_MS) return undefined;
  const clicks = given['refreshOnClick'] !== false;
  return { endMs, reactionMs, activity: clicks ? 'click' : 'request', ignoredMs: clicks ? time('refreshLimit') : 0 };
}

/** Milliseconds, or "20m", "3 min", "90s" as the toolkit takes them too. */
function findMs(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const [, count, unit = 'ms'] = /^\s*(\d+(?:\.\d+)?)\s*(ms|s|m|h)?/.exec(value) ?? [];
  const scale = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 }[unit] ?? 1;
  return count === undefined ? undefined : Number(count) * scale;
}

function findObject(text: string): Record<string, unknown> | undefined {
  try {
    const given: unknown = JSON.parse(text);
    return typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : undefined;
  } catch {
    return undefined; // the page wrote something else there
  }
}

import type { Marker } from '../messages/contract';
import type { MarkerRule } from '../portals/schema';
import { uniteMarkers } from './sameMarker';

/** A page's header is short; more text than this is not a header, and costs time at every look. */
export const MAX_MARKER_TEXT = 20_000;
/** A page with more clients than this is a list: one more changes nothing. */
const MAX_MARKERS = 40;

interface Page {
  /** Full address. */
  address: string;
  /** Visible text of the header and the top of the page, lines kept apart. */
  text: string;
  rules: readonly MarkerRule[];
}

/** What identifies clients on a page: every distinct marker, so that a page that names two clients shows as such. */
export function findMarkers({ address, text, rules }: Page): Marker[] {
  // Long runs of white space are folded first: the patterns must take time in proportion to the text.
  const header = text
    .slice(0, MAX_MARKER_TEXT)
    .replace(/[^\S\n]{2,}/g, '  ')
    .replace(/\s*\n\s*/g, '\n');
  const found: Marker[] = [];
  for (const rule of rules) {
    const source = rule.in === 'address' ? address : header;
    for (const match of source.matchAll(patternOf(rule))) {
      const value = match[1]?.replace(/\s+/g, ' ').trim();
      if (value) found.push({ kind: rule.kind, value });
      if (found.length >= MAX_MARKERS) return uniteMarkers(found);
    }
  }
  return uniteMarkers(found);
}

const compiled = new Map<string, RegExp>();

function patternOf(rule: MarkerRule): RegExp {
  const known = compiled.get(rule.pattern);
  if (known) return known;
  const pattern = new RegExp(rule.pattern, 'giu');
  compiled.set(rule.pattern, pattern);
  return pattern;
}

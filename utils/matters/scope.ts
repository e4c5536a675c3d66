import type { Marker } from '../messages/contract';
import { foldMarker } from './sameMarker';

/** The asking page as it stands now. */
export interface Now {
  markers: readonly Marker[];
  /** The page has been quiet long enough to believe these markers, or their absence. */
  settled: boolean;
  /** A sign-in or sign-out page. */
  signIn: boolean;
}

/** An earlier visit whose data might be offered. */
export interface Earlier {
  /** Every marker that was ever seen on it: a document that showed two clients belongs to neither. */
  markers: readonly Marker[];
  /** It came before in the same lineage. */
  sameTab: boolean;
  sameAddress: boolean;
  /** Somebody signed in or out since. */
  signInBetween: boolean;
  /** The tab showed another client, or a list of clients, since. */
  clientChangedBetween: boolean;
}

export type Offer =
  { offer: true } | { offer: false; refusal: 'otherClient' | 'unknownClient' | 'signedIn' | 'notSettled' };

const STRONG = ['application', 'uci', 'profile'] as const;

/**
 * Whether data of an earlier visit may be offered here (DESIGN.md, law 2). Identifying markers
 * decide: one in common and none against. A name alone never joins two tabs, since names repeat.
 */
export function mayOffer(now: Now, earlier: Earlier): Offer {
  if (!now.settled) return refuse('notSettled');
  if (now.signIn) return refuse('signedIn');

  const kinds = STRONG.map((kind) => compare(kind, now.markers, earlier.markers));
  if (kinds.includes('differ')) return refuse('otherClient');
  if (kinds.includes('several')) return refuse('unknownClient');
  if (kinds.includes('agree')) return { offer: true };

  const names = compare('name', now.markers, earlier.markers);
  if (names === 'differ') return refuse('otherClient');
  if (names === 'several' || names === 'oneSided') return refuse('unknownClient');
  if (kinds.includes('oneSided')) return refuse('unknownClient');

  // Neither page says whose it is (or both say the same name and no more): only the way here can tell.
  if (earlier.signInBetween) return refuse('signedIn');
  if (!earlier.sameTab || !earlier.sameAddress || earlier.clientChangedBetween) return refuse('unknownClient');
  return { offer: true };
}

/** Whether these markers name more than one client. */
export function severalClients(markers: readonly Marker[]): boolean {
  return STRONG.some((kind) => valuesOf(kind, markers).size > 1);
}

/** Whether these markers name a client for certain: a name alone does not. */
export function namesClient(markers: readonly Marker[]): boolean {
  return STRONG.some((kind) => valuesOf(kind, markers).size > 0);
}

type Comparison = 'absent' | 'oneSided' | 'several' | 'differ' | 'agree';

function compare(kind: Marker['kind'], a: readonly Marker[], b: readonly Marker[]): Comparison {
  const here = valuesOf(kind, a);
  const there = valuesOf(kind, b);
  if (here.size === 0 && there.size === 0) return 'absent';
  if (here.size > 0 && there.size > 0 && [...here].every((value) => !there.has(value))) return 'differ';
  if (here.size > 1 || there.size > 1) return 'several';
  return here.size === 0 || there.size === 0 ? 'oneSided' : 'agree';
}

function valuesOf(kind: Marker['kind'], markers: readonly Marker[]): Set<string> {
  return new Set(markers.filter((marker) => marker.kind === kind).map((marker) => foldMarker(marker.value)));
}

function refuse(refusal: 'otherClient' | 'unknownClient' | 'signedIn' | 'notSettled'): Offer {
  return { offer: false, refusal };
}

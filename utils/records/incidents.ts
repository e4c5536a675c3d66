import { browser } from 'wxt/browser';
import { addressFact, factOf, originFact, timeFact } from '../incidents/incidentFacts';
import type { Fact, Input, LogEntry } from '../messages/contract';
import type { From } from '../messages/senders';
import { activePortalOf, isSignIn } from '../portals/portalOf';
import { createTurns } from './inTurn';
import { lineageOf } from './lineage';
import { logEntries } from './logEntries';
import { openSilently } from './openSilently';
import { isFirstSignOut, portalsDown } from './portalsDown';
import type { Evidence } from './sealed/evidence';
import type { Store } from './store';
import { findWorkedOn } from './workedOn';

export interface IncidentWorld {
  disk: Store;
  /** For private windows. */
  memory: Store;
  evidence: Evidence;
  now?: () => number;
}

export interface Incidents {
  /** What a page told of its portal's troubles. */
  told(incident: Input<'reportIncident'>, from: From): Promise<void>;
}

type Tab = Pick<From, 'tabId' | 'incognito' | 'portal'>;

/** A server that does not answer. What the person, the page or the local network ended is none of the portal's. */
const NO_ANSWER =
  /CONNECTION_(REFUSED|RESET|CLOSED|TIMED_OUT|FAILED)|ERR_TIMED_OUT|EMPTY_RESPONSE|NS_ERROR_(NET_(RESET|TIMEOUT|INTERRUPT|EMPTY_RESPONSE)|CONNECTION_REFUSED)/;
/** What a person presses to sign out, in the address that it leads to. */
const BY_HAND = /log-?out|sign-?out|log-?off|sign-?off|deconnexion|exit/i;
/** Whoever did nothing for longer than the longest session was not signed out of work. */
const LONGEST_SESSION_MS = 3_600_000;

/**
 * Keeps what portals do to their person: a failure, an answer after it, a sign-out in the middle of work. It stands with
 * the visit that was worked on, for an error page does not say whose it is. Only observes; registers its listeners at once.
 */
export function watchIncidents(urls: string[], { disk, memory, evidence, now = Date.now }: IncidentWorld): Incidents {
  const filter = { urls, types: ['main_frame' as const] };
  const down = portalsDown();
  const turns = createTurns();
  /** Where each request under way began. */
  const began = new Map<string, string>();

  browser.webRequest.onBeforeRequest.addListener((request) => {
    const { requestId, tabId, url } = request;
    const isFirst = !began.has(requestId);
    if (isFirst) began.set(requestId, url);
    // Typed or from a bookmark, it is the person who goes to sign in.
    const byPage = 'initiator' in request || Boolean((request as { originUrl?: string }).originUrl);
    if (isFirst && byPage && isSignIn(url)) led(tabId, url, url);
    return undefined;
  }, filter);
  browser.webRequest.onBeforeRedirect.addListener(({ requestId, tabId, url, redirectUrl }) => {
    if (isSignIn(redirectUrl)) led(tabId, began.get(requestId) ?? url, redirectUrl);
  }, filter);
  browser.webRequest.onCompleted.addListener(({ requestId }) => void began.delete(requestId), filter);
  browser.webRequest.onErrorOccurred.addListener(({ requestId, tabId, url, error }) => {
    began.delete(requestId);
    const portal = activePortalOf(url)?.id;
    if (portal === undefined || tabId < 0 || !NO_ANSWER.test(error)) return;
    const facts = [{ what: 'net.error', text: error }, addressFact(url)];
    later('an outage', tabId, portal, (tab) => failed(tab, now(), facts));
  }, filter);
  return {
    async told({ at, kind, facts, visitId }, from) {
      if (kind === 'answered') await answered(from.portal, at);
      else if (kind === 'signedOut') await signedOut(from, at, facts);
      else await failed(from, at, facts, visitId);
    },
  };

  function led(tabId: number, from: string, to: string): void {
    const portal = activePortalOf(from)?.id;
    const at = now();
    if (portal === undefined || tabId < 0 || BY_HAND.test(from)) return;
    later('a sign-out', tabId, portal, (tab) => signedOut(tab, at, [addressFact(to)]));
  }

  function later(what: string, tabId: number, portal: string, note: (tab: Tab) => Promise<void>): void {
    const run = async (): Promise<void> =>
      note({ tabId, portal, incognito: (await browser.tabs.get(tabId)).incognito });
    run().catch((error: unknown) => console.error(`Holdfast could not note ${what}.`, error));
  }

  async function failed(tab: Tab, at: number, facts: Fact[], own?: string): Promise<void> {
    const { tabId, portal, incognito } = tab;
    const store = incognito ? memory : disk;
    const origin = originFact(factOf({ facts }, 'address')).text;
    const worked = await findWorkedOn(store, { lineage: await lineageOf(tabId), portal, at });
    const visitId = worked?.visitId ?? (await down.find(tab)) ?? own ?? (await openSilently(store, tab, at, origin));
    await down.note({ tabId, portal, incognito }, { visitId, began: at, origin });
    // Another page than the one that failed: its address may be another client's.
    const said = visitId === own ? facts : facts.map(withoutPath);
    await write(visitId, incognito, { at, kind: 'outage', facts: said });
  }

  async function answered(portal: string, at: number): Promise<void> {
    for (const { visitId, incognito, origin, began: since } of await down.takeAll(portal))
      await write(visitId, incognito, { at, kind: 'recovered', facts: [timeFact('began', since), originFact(origin)] });
  }

  /** One after the other: the pages of one sign-in come at once, and are told of once. */
  function signedOut(tab: Tab, at: number, facts: Fact[]): Promise<void> {
    return turns('signedOut', () => noteSignOut(tab, at, facts));
  }

  async function noteSignOut({ tabId, portal, incognito }: Tab, at: number, facts: Fact[]): Promise<void> {
    const store = incognito ? memory : disk;
    const worked = await findWorkedOn(store, { lineage: await lineageOf(tabId), portal, at });
    if (!worked || at - worked.lastAt > LONGEST_SESSION_MS) return;
    if ((await store.countKept(worked.visitId)).fields === 0 || !(await isFirstSignOut(tabId, worked.visitId))) return;
    await write(worked.visitId, incognito, { at, kind: 'signedOut', facts });
  }

  async function write(
    visitId: string,
    incognito: boolean,
    incident: Pick<LogEntry, 'at' | 'kind' | 'facts'>,
  ): Promise<void> {
    const world = incognito ? { store: memory, evidence: null } : { store: disk, evidence };
    await logEntries(visitId, [{ ...incident, basis: 'observed' }], undefined, world);
  }
}

function withoutPath(fact: Fact): Fact {
  return fact.what === 'address' ? originFact(fact.text) : fact;
}

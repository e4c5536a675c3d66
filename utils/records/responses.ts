import { browser } from 'wxt/browser';
import { MAX_FACTS, type Fact, type LogEntry } from '../messages/contract';

/** One answer of the portal, as far as its own records can confirm it. */
interface Response {
  at: number;
  main: boolean;
  method: string;
  address: string;
  status: number;
  date: string;
  /** Numbers that the portal gave the request: 'x-request-id: …'. */
  ids: string[];
  told: boolean;
}

export interface Responses {
  /** What the portal itself said about what a receipt is of: its time and its numbers. */
  factsFor(tabId: number, kind: LogEntry['kind']): Fact[];
}

/** Server-made and unpredictable: nobody could have made them up beforehand, and the portal's own logs have them too. */
const ID =
  /^(x-)?(request|correlation|transaction|trace|amzn-request|amzn-trace|amz-cf|ms-request|vcap-request|b3-trace|cloud-trace|apigw-request|operation|activity)-?(id|context)?$|^(apigw-requestid|x-amzn-requestid|traceparent|cf-ray|request-id|x-iinfo|x-azure-ref)$/i;
const TYPES = ['main_frame', 'sub_frame', 'xmlhttprequest', 'other'] as const;
const MOST_KEPT = 40;
const MOST_TOLD = 4;
const OLD_MS = 120_000;

/** Remembers the last answers of each tab. Only observes. Registers its listener at once. */
export function watchResponses(urls: string[], now: () => number = Date.now): Responses {
  const tabs = new Map<number, Response[]>();
  browser.webRequest.onHeadersReceived.addListener(
    ({ tabId, type, method, url, statusCode, responseHeaders = [] }) => {
      if (tabId < 0) return undefined;
      const header = (name: string): string =>
        responseHeaders.find((each) => each.name.toLowerCase() === name)?.value ?? '';
      const response: Response = {
        at: now(),
        main: type === 'main_frame',
        method,
        address: withoutQuery(url),
        status: statusCode,
        date: header('date').slice(0, 100),
        ids: responseHeaders
          .filter(({ name, value }) => ID.test(name) && value !== undefined && value !== '')
          .map(({ name, value = '' }) => `${name.toLowerCase()}: ${value.slice(0, 200)}`)
          .slice(0, 4),
        told: false,
      };
      tabs.set(tabId, [...(tabs.get(tabId) ?? []).slice(1 - MOST_KEPT), response]);
      return undefined;
    },
    { urls, types: [...TYPES] },
    ['responseHeaders'],
  );
  browser.tabs.onRemoved.addListener((tabId) => void tabs.delete(tabId));

  return {
    factsFor(tabId, kind) {
      if (!RECEIPTS.has(kind)) return [];
      const all = tabs.get(tabId) ?? [];
      const recent = all.filter((each) => now() - each.at < OLD_MS);
      const sends = recent.filter(({ method, told }) => method !== 'GET' && method !== 'HEAD' && !told);
      const page = all.findLast(({ main }) => main) ?? all.at(-1);
      const telling = kind === 'screen' || sends.length === 0 ? (page ? [page] : []) : sends.slice(-MOST_TOLD);
      for (const each of telling) each.told = true;
      return telling.flatMap(factsOf);
    },
  };
}

const RECEIPTS = new Set<LogEntry['kind']>(['upload', 'answer', 'screen']);

function factsOf({ method, address, status, date, ids }: Response): Fact[] {
  return [
    { what: 'portal.answer', text: `${method} ${address} → ${String(status)}` },
    ...(date === '' ? [] : [{ what: 'portal.date', text: date }]),
    ...ids.map((text) => ({ what: 'portal.id', text })),
  ];
}

/** A query can hold what signs somebody in. */
function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`.slice(0, 1_000);
}

export function withResponses(entry: LogEntry, facts: readonly Fact[]): LogEntry {
  return facts.length === 0 ? entry : { ...entry, facts: [...(entry.facts ?? []), ...facts].slice(0, MAX_FACTS) };
}

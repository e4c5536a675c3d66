import type { DraftChange, LogEntry } from '../../../utils/messages/contract';
import { connect } from '../../../utils/records/database';
import { diskStore } from '../../../utils/records/diskStore';
import { logEntries } from '../../../utils/records/logEntries';
import { placeByMarkers } from '../../../utils/records/placeByMarkers';
import { createEvidence, type Evidence } from '../../../utils/records/sealed/evidence';
import { realWorld } from '../../../utils/records/sealed/world';
import type { Store } from '../../../utils/records/store';
import { createVault } from '../../../utils/records/vault/vault';
import { fieldOf, markersOf, visitOf } from '../records/fill';

const MATTERS = 40;
/** Windows that are typed in at the same time. */
const LANES = 8;
/** Fields of a form. */
const FIELDS = 50;
/** Keys of one answer; each is a change of its own, and the answer one line of history. */
const KEYS = 25;
/** Answers before the person goes on to the client's next page. */
const ANSWERS = 100;

interface Typist {
  visitId: string;
  seq: number;
  entries: number;
}

let store: Store | undefined;
let evidence: Evidence | undefined;
const typists = new Map<number, Typist>();
let pages = 0;

/** Types so many keys into the forms of forty clients, as the background keeps them. Runs in a page of the extension, again and again. */
export async function typeOn(changes: number, from: number): Promise<void> {
  if (!store || !evidence) {
    const connection = connect();
    const vault = createVault(connection);
    store = diskStore(connection, vault);
    evidence = createEvidence(connection, realWorld('Holdfast soak'), vault);
  }
  const kept = { store, evidence };
  const answers = Math.floor(changes / KEYS);
  const first = Math.floor(from / KEYS);
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    for (let n = lane; n < answers; n += LANES) await answer(first + n, kept);
  });
  await Promise.all(lanes);
}

async function answer(n: number, kept: { store: Store; evidence: Evidence }): Promise<void> {
  const matter = n % MATTERS;
  const round = Math.floor(n / MATTERS);
  const known = typists.get(matter);
  const typist = known && round % ANSWERS > 0 ? known : await openPage(matter, kept.store);
  const { visitId } = typist;
  const key = `f${String(round % FIELDS)}`;
  const text = `answer ${String(n)} of the client`.padEnd(KEYS, '.').slice(0, KEYS);
  for (let length = 1; length <= KEYS; length++) {
    const value = { kind: 'text', text: text.slice(0, length) } as const;
    const change: DraftChange = { type: 'value', key, value, cause: 'input', at: Date.now() };
    await kept.store.applyBatch({ visitId, seq: ++typist.seq, changes: [change] });
  }
  const entry: LogEntry = {
    at: Date.now(),
    kind: 'change',
    basis: 'input',
    field: { label: `Question ${key}`, section: ['Travel history'] },
    before: { kind: 'text', text: '' },
    after: { kind: 'text', text },
  };
  await logEntries(visitId, [entry], ++typist.entries, kept);
}

async function openPage(matter: number, store: Store): Promise<Typist> {
  const now = Date.now();
  const visitId = `soak-${String(matter)}-${String(pages++)}`;
  const visit = visitOf(visitId, 'ircc-secure-account', now, 'Travel history');
  const markers = markersOf(matter);
  let matterId = '';
  await store.changeFiles((all) => {
    const placed = placeByMarkers(markers, visit.portal, all, now);
    matterId = placed.matterId;
    return placed.changed;
  });
  await store.changeVisit(visitId, () => ({
    ...{ visitId, visit, tabId: -2, frameId: 0, lineage: `soak:${String(matter)}`, seen: markers, lastAt: now },
    ...{ live: { markers, settled: true }, placed: { matterId, by: 'markers' } },
  }));
  const changes = Array.from({ length: FIELDS }, (_, i) => fieldOf(i, visit, matter));
  await store.applyBatch({ visitId, seq: 1, changes });
  const typist = { visitId, seq: 1, entries: 0 };
  typists.set(matter, typist);
  return typist;
}

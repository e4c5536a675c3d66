import { uniteMarkers } from '../matters/sameMarker';
import { fromBase64 } from '../evidence/bytes';
import type { Output, Visit, VisitKey, VisitSummary } from '../messages/contract';
import { newRawKey, type RawKey } from '../sealing/dataKey';
import type { From } from '../messages/senders';
import { askTopPage } from '../messages/questions';
import type { Handlers } from '../messages/serve';
import { UNKNOWN_VISIT } from '../messages/unknownVisit';
import { afterUnlock } from './afterUnlock';
import { backupHandlers } from './backupHandlers';
import { evidenceHandlers } from './evidenceHandlers';
import { findEarlier } from './findEarlier';
import { anchorHandlers } from './anchorHandlers';
import { awaitAnswer, takeAwaited } from './awaited';
import { identityOf } from './identity';
import { guardHandlers } from './guardHandlers';
import { findRestore, saveRestore } from './jobs';
import { foldLogs } from './foldLogs';
import { foldJournals } from './journal';
import { lineageOf } from './lineage';
import { lockable } from './lockable';
import { lockHandlers } from './lockHandlers';
import { logEntries } from './logEntries';
import { takeLoss } from './lostStore';
import { matterHandlers } from './matterHandlers';
import { rootOf } from './placeByMarkers';
import { placeVisit } from './placeVisit';
import type { RecordsWorld } from './recordsWorld';
import { recordScreen } from './recordScreen';
import { withResponses } from './responses';
import { findProtection, noteProtection } from './protection';
import { createPointers } from './pointers';
import { createPresses } from './presses';
import { UNPLACED, type VisitRow } from './rows';
import { fileWaiting, sealLog } from './sealed/sealLog';
import { noteSession } from './sessions';
import type { Store } from './store';
import { summaryOf, titled } from './summaryOf';
import { tabHandlers } from './tabHandlers';
import { Locked } from './vault/locked';
import { wordsHandler } from './wordsHandler';

/** As many visits as a list shows. */
const MAX_LISTED = 500;
const NOT_YOURS = 'This visit belongs to another page.';

/** What the background answers, by message. */
export function recordHandlers(records: RecordsWorld): Handlers {
  const { disk, memory, activity, evidence, anchors, responses, vault, idle, ready, now = Date.now } = records;
  const storeFor = ({ incognito }: From): Store => (incognito ? memory : disk);

  const pointers = createPointers(now);
  const presses = createPresses(now);
  /** Visits being opened: what a page sends right after `openVisit` waits for it. */
  const opening = new Map<string, Promise<void>>();

  /** The visit of the asking document itself. */
  async function ownVisit(visitId: string, from: From): Promise<VisitRow> {
    await opening.get(visitId);
    const row = await storeFor(from).findVisit(visitId);
    if (!row) throw new Error(UNKNOWN_VISIT);
    if (row.tabId !== from.tabId || row.visit.portal !== from.portal) throw new Error(NOT_YOURS);
    return row;
  }
  async function open(visit: Visit, from: From, key: VisitKey | undefined): Promise<void> {
    const { visitId } = visit;
    const lineage = await lineageOf(from.tabId);
    const known = await storeFor(from).findOutline(visitId);
    if (known && known.tabId !== -1 && known.tabId !== from.tabId) throw new Error(NOT_YOURS);
    const own = rawKeyOf(key) ?? (known ? undefined : newRawKey());
    if (own && !from.incognito) await vault.adopt(visitId, from.tabId, own);
    await storeFor(from).changeVisit(visitId, (row) => {
      if (row && row.tabId !== -1 && row.tabId !== from.tabId) throw new Error(NOT_YOURS);
      return {
        visitId,
        visit,
        tabId: from.tabId,
        frameId: from.frameId,
        lineage,
        seen: row?.seen ?? [],
        live: row?.live ?? { markers: [], settled: false },
        lastAt: Math.max(row?.lastAt ?? 0, visit.openedAt),
        ...(row?.letGo ? { letGo: row.letGo } : {}),
        ...(row?.logged === undefined ? {} : { logged: row.logged }),
        placed: row?.placed ?? UNPLACED,
        ...(visit.signIn ? { signInTo: visit.portal } : {}),
      };
    });
  }
  /** Where a visit is, for the extension's pages. */
  async function holderOf(visitId: string): Promise<Store> {
    return (await memory.findVisit(visitId)) ? memory : disk;
  }

  const handlers: Handlers = {
    ...guardHandlers({ disk, memory, vault }),
    ...anchorHandlers(anchors, evidence),
    ...lockHandlers({ ...records, opened: () => afterUnlock(disk, vault, evidence, now()) }),
    async openVisit({ key, ...visit }, from) {
      if (visit.portal !== from.portal) throw new Error('This page is not on the portal it names.');
      const opened = open(visit, from, key).finally(() => opening.delete(visit.visitId));
      opening.set(visit.visitId, opened);
      await opened;
      const learned = await disk.learnedFor(visit.portal);
      if (!from.incognito) return { learned, storeLostAt: visit.frame === '' ? await takeLoss() : null };
      return { learned: [...learned, ...(await memory.learnedFor(visit.portal))], storeLostAt: null };
    },
    async keep(batch, from) {
      await ownVisit(batch.visitId, from);
      await storeFor(from).applyBatch(batch);
      if (batch.changes.some((change) => change.type === 'value' && change.cause === 'input')) idle.use();
      return { acknowledged: batch.seq };
    },
    async log({ visitId, seq, entries }, from) {
      const row = await ownVisit(visitId, from);
      const told = entries.map((entry) => withResponses(entry, responses.factsFor(from.tabId, entry.kind)));
      await logEntries(row.visitId, told, seq, { store: storeFor(from), evidence: from.incognito ? null : evidence });
      return {};
    },
    async reportIdentity({ visitId, markers, settled }, from) {
      const before = await ownVisit(visitId, from);
      const seen = uniteMarkers(before.seen, markers);
      await storeFor(from).changeVisit(visitId, (row) => row && { ...row, live: { markers, settled }, seen });
      // A framed form waits for what its top page says.
      const isNew = !before.live.settled || seen.length > before.seen.length;
      const waits = before.visit.frame !== '' && before.placed.matterId === '';
      // While locked nobody can say whose a marker is: done when it is unlocked.
      if (!from.incognito && !(await vault.isOpen())) return {};
      if (settled && (isNew || waits)) await placeVisit(visitId, storeFor(from), now());
      if (!from.incognito) await fileWaiting(evidence, disk, 'whenKnown');
      return {};
    },
    async askIdentity({ visitId }, from) {
      return identityOf(await ownVisit(visitId, from), storeFor(from));
    },
    async findEarlier({ visitId, screen }, from) {
      await ready;
      await foldJournals(disk, vault); // a page that went away a moment ago left its last changes there
      return findEarlier(await ownVisit(visitId, from), screen, storeFor(from)).catch(nothingIfLocked);
    },
    async letGo({ visitId, screen }, from) {
      await ownVisit(visitId, from);
      const at = now();
      await storeFor(from).changeVisit(visitId, (row) => row && { ...row, letGo: { ...row.letGo, [screen]: at } });
      return {};
    },
    async awaitAnswer(awaited, from) {
      await awaitAnswer(from, awaited, now());
      return {};
    },
    askAwaited: async (_nothing, from) => ({ awaited: await takeAwaited(from, now()) }),
    recordScreen: async ({ tabId, whole }) => ({
      outcome: await recordScreen(tabId, whole, { disk, memory, evidence, responses, now }),
    }),
    askActivity: (_nothing, { tabId }) => ({ inFlight: activity.inFlight(tabId) }),
    notePointer(place, from) {
      pointers.note(from, place);
      return {};
    },
    askPointer: (_nothing, from) => ({ place: pointers.find(from) ?? null }),
    notePress(press, from) {
      presses.note(from, press);
      return {};
    },
    takePress: (_nothing, from) => ({ press: presses.take(from) ?? null }),
    askAbove: async (question, from) => ({ answer: await askTopPage(from.tabId, question) }),
    async saveRestore(job, from) {
      await saveRestore(job, await ownVisit(job.visitId, from), storeFor(from), now());
      return {};
    },
    async findRestore({ visitId, screen }, from) {
      return { waiting: await findRestore(await ownVisit(visitId, from), screen, storeFor(from), now()) };
    },
    async endRestore({ jobId }, from) {
      await storeFor(from).deleteJob(jobId);
      return {};
    },
    async learn(learned, from) {
      if (learned.portal !== from.portal) throw new Error('This page is not on the portal it names.');
      await storeFor(from).learn(learned);
      return {};
    },
    async reportProtection({ visitId, protection }, from) {
      await noteProtection(from, visitId, protection);
      return {};
    },
    async reportSession({ visitId, endsAt, activity }, { tabId, portal }) {
      await noteSession(tabId, { visitId, portal, endsAt, activity });
      return {};
    },
    async reportIncident(incident, from) {
      await ownVisit(incident.visitId, from);
      await records.incidents.told(incident, from);
      return {};
    },
    async listVisits() {
      await foldJournals(disk, vault);
      const lists = await Promise.all([memory, disk].map((store) => summaries(store)));
      return { visits: lists.flat() };
    },
    async readVisit({ visitId }) {
      await foldJournals(disk, vault);
      await foldLogs(disk, evidence, vault);
      const store = await holderOf(visitId);
      const row = await store.findVisit(visitId);
      if (!row) return { draft: null, markers: [], log: [], matterId: '' };
      const draft = await store.readDraft(visitId);
      return {
        draft: { visit: titled(row.visit, [...draft.fields, ...draft.tables]), lastAt: row.lastAt, ...draft },
        markers: row.seen,
        log: await store.readLog(visitId),
        matterId: rootOf(row.placed.matterId, await store.allFiles()),
      };
    },
    ...evidenceHandlers({ disk, evidence, vault }),
    ...matterHandlers([memory, disk], {
      now,
      erased: (visitId) => evidence.erase(visitId, 'person.deleted@1'),
      async logged(visitId, entry) {
        const row = await disk.findVisit(visitId);
        if (row) await sealLog(evidence, row, await identityOf(row, disk), [entry]);
      },
    }),
    ...backupHandlers(disk),
    ...wordsHandler([memory, disk]),
    ...tabHandlers([memory, disk]),
    tabProtection: async ({ tabId }) => ({ protection: await findProtection(tabId) }),
  };
  return lockable(handlers, records);
}

function rawKeyOf(key: VisitKey | undefined): RawKey | undefined {
  const bytes = key && fromBase64(key.bytes);
  return bytes && { id: key.id, bytes };
}

/** Without knowing what came before in the tab, nothing of it may be offered. */
function nothingIfLocked(error: unknown): Output<'findEarlier'> {
  if (!(error instanceof Locked)) throw error;
  return { drafts: [], refusal: 'none' };
}

async function summaries(store: Store): Promise<VisitSummary[]> {
  const rows = await store.newestVisits(MAX_LISTED);
  return Promise.all(rows.map((row) => summaryOf(row, store)));
}

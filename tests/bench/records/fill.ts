import type { DraftChange, KeptField, LogEntry, Marker, Visit } from '../../../utils/messages/contract';
import { connect } from '../../../utils/records/database';
import { diskStore } from '../../../utils/records/diskStore';
import { createVault } from '../../../utils/records/vault/vault';
import { placeByMarkers } from '../../../utils/records/placeByMarkers';

/** How much to put into the database. */
export interface Amount {
  matters: number;
  /** For each matter. */
  visits: number;
  /** Filled fields of each visit. */
  fields: number;
  /** Lines of history of each visit. */
  records: number;
}

const PORTALS = ['ircc-secure-account', 'ircc-pr-portal', 'us-ceac', 'esdc-lmia'];
const FIRST = ['Amina', 'Bao', 'Chloé', 'Dmitri', 'Esi', 'Farah', 'Gabriel', 'Hiba', 'Ines', 'Jamal'];
const LAST = ['DIALLO', 'TRAN', 'BÉLANGER', 'IVANOV', 'MENSAH', 'AL-RASHID'];
const SECTIONS = ['Travel history', 'Address history', 'Employment history', 'Personal details'];
const LABELS = ['Country', 'City or town', 'From', 'To', 'Purpose of travel', 'Family name', 'Given name', 'Street'];
const VALUES = [
  'France',
  'Nouakchott',
  '2019-03',
  '2019-04',
  'Visiting family',
  'Sainte-Thérèse',
  'rue de la Gauchetière',
];
const BETWEEN_VISITS_MS = 57_600_000; // 16 hours: none of them so old that it would be removed
const STEP_MS = 37_000; // between two changes of one visit

/** Fills the extension's own database through its own store. Runs in a page of the extension. */
export async function fill({ matters, visits, fields, records }: Amount, now: number): Promise<void> {
  const connection = connect();
  const store = diskStore(connection, createVault(connection));
  for (let m = 0; m < matters; m++) {
    const markers = markersOf(m);
    const portal = pick(PORTALS, m);
    let matterId = '';
    await store.changeFiles((all) => {
      const placed = placeByMarkers(markers, portal, all, now);
      matterId = placed.matterId;
      return placed.changed;
    });
    for (let v = 0; v < visits; v++) {
      const openedAt = now - (v * matters + m + 1) * (BETWEEN_VISITS_MS / 8);
      const visit = visitOf(`fill-${String(m)}-${String(v)}`, portal, openedAt, pick(SECTIONS, v));
      const { visitId } = visit;
      await store.changeVisit(visitId, () => ({
        visitId,
        visit,
        tabId: -2,
        frameId: 0,
        lineage: `fill:${String(m)}`,
        seen: markers,
        live: { markers, settled: true },
        lastAt: openedAt,
        placed: { matterId, by: 'markers' },
      }));
      const changes = Array.from({ length: fields }, (_, i) => fieldOf(i, visit, m));
      await store.applyBatch({ visitId, seq: 1, changes });
      await store.addLog(
        visitId,
        Array.from({ length: records }, (_, i) => recordOf(i, visit, m)),
      );
    }
  }
  await connection.close();
}

const pick = <T>(of: readonly T[], i: number): T => of[i % of.length] as T;

export function markersOf(m: number): Marker[] {
  const name = `${pick(FIRST, m)} ${pick(LAST, Math.floor(m / FIRST.length))}`;
  return [
    { kind: 'name', value: name },
    { kind: 'application', value: `E${String(1_000_000 + m * 13)}` },
    { kind: 'uci', value: `11-${String(2_000 + m)}-${String(3_000 + m)}` },
  ];
}

export function visitOf(visitId: string, portal: string, openedAt: number, title: string): Visit {
  const address = `https://onlineservices-servicesenligne.cic.gc.ca/eapp/eapp.do?section=${title.length}`;
  const rest = { frame: '', navigation: 'navigate', signIn: false } as const;
  return { visitId, portal, address, topAddress: address, title, openedAt, ...rest };
}

export function fieldOf(i: number, visit: Visit, m: number): DraftChange {
  const label = pick(LABELS, i);
  const ordinal = Math.floor(i / LABELS.length);
  const identity: KeptField['identity'] = {
    control: 'text',
    name: `f${String(i)}`,
    id: `f${String(i)}`,
    label,
    section: [visit.title],
    entry: { list: visit.title, ordinal },
    autocomplete: '',
    nth: 0,
  };
  const at = visit.openedAt + i * STEP_MS;
  const value = { kind: 'text', text: `${pick(VALUES, i + m)} ${String(m * 100 + i)}` } as const;
  const rest = { previous: null, cause: 'input', missing: false } as const;
  return {
    type: 'field',
    field: { key: `f${String(i)}`, order: i, screen: visit.title, identity, value, at, ...rest },
  };
}

function recordOf(i: number, visit: Visit, m: number): LogEntry {
  const at = visit.openedAt + i * STEP_MS;
  if (i % 25 === 20) return { at, kind: 'loss', basis: 'inferred', rule: 'vanished', count: { done: 0, total: 15 } };
  if (i % 25 === 21) return { at, kind: 'restore', basis: 'observed', count: { done: 15, total: 15 } };
  if (i % 25 === 23) return { at, kind: 'hold', basis: 'observed', count: { done: 0, total: 15 } };
  const field = { label: pick(LABELS, i), section: [visit.title], entry: { list: visit.title, ordinal: i % 5 } };
  const before = { kind: 'text', text: '' } as const;
  const after = { kind: 'text', text: `${pick(VALUES, i + m)} ${String(m * 100 + i)}` } as const;
  return { at, kind: 'change', basis: 'input', field, before, after };
}

import type { FieldValue } from '../../../utils/forms/field';
import type { DraftChange, KeptField, Marker, RestoreJob, Visit } from '../../../utils/messages/contract';
import { UNPLACED, type VisitRow } from '../../../utils/records/rows';

export const PORTAL = 'ircc-secure-account';
const ADDRESS = 'https://onlineservices-servicesenligne.cic.gc.ca/eapp/eapp';

export const text = (value: string): FieldValue => ({ kind: 'text', text: value });

export function visitOf(visitId: string, more: Partial<Visit> = {}): Visit {
  return {
    visitId,
    portal: PORTAL,
    topAddress: ADDRESS,
    address: ADDRESS,
    frame: '',
    title: 'Travel history',
    openedAt: 1_000,
    navigation: 'navigate',
    signIn: false,
    ...more,
  };
}

export function rowOf(visit: Visit, more: Partial<VisitRow> = {}): VisitRow {
  return {
    visitId: visit.visitId,
    visit,
    tabId: 1,
    frameId: 0,
    lineage: 'run:1',
    seen: [],
    live: { markers: [], settled: true },
    lastAt: visit.openedAt,
    placed: UNPLACED,
    ...(visit.signIn ? { signInTo: visit.portal } : {}),
    ...more,
  };
}

export function fieldOf(key: string, value: FieldValue, more: Partial<KeptField> = {}): KeptField {
  return {
    key,
    order: Number(key.replace(/\D/g, '')),
    screen: '/eapp/eapp',
    identity: { control: 'text', name: key, id: key, label: key, section: [], entry: null, autocomplete: '', nth: 0 },
    value,
    previous: null,
    cause: 'input',
    at: 2_000,
    missing: false,
    ...more,
  };
}

export const field = (key: string, value: string, more: Partial<KeptField> = {}): DraftChange => ({
  type: 'field',
  field: fieldOf(key, text(value), more),
});
export const typed = (key: string, value: string, at = 2_000): DraftChange => ({
  type: 'value',
  key,
  value: text(value),
  cause: 'input',
  at,
});
export const wiped = (key: string, at = 2_000): DraftChange => ({
  type: 'value',
  key,
  value: text(''),
  cause: 'page',
  at,
});
export const gone = (key: string): DraftChange => ({ type: 'gone', key });
export const table = (key: string, ...rows: string[][]): DraftChange => ({
  type: 'table',
  table: {
    key,
    order: 900,
    screen: '/eapp/eapp',
    table: { key, section: [], columns: ['From', 'To'], rows },
    at: 2_000,
    missing: false,
  },
});

export const AMINA: Marker[] = [{ kind: 'application', value: 'E001234567' }];
export const BAO: Marker[] = [{ kind: 'application', value: 'E007654321' }];

export function jobOf(jobId: string, visitId: string, more: Partial<RestoreJob> = {}): RestoreJob {
  const { portal, frame, address } = visitOf(visitId);
  return {
    jobId,
    visitId,
    portal,
    frame,
    address,
    screen: '',
    fields: [],
    tables: [],
    before: [],
    around: [],
    added: 0,
    passes: 1,
    lostAt: 1_900,
    startedAt: 2_000,
    ...more,
  };
}

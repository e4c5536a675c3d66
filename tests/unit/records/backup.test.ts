// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backupState } from '../../../components/backup/backupState';
import type { Bytes } from '../../../utils/evidence/bytes';
import type { MessageName } from '../../../utils/messages/contract';
import { contract } from '../../../utils/messages/contract';
import { backupHandlers } from '../../../utils/records/backupHandlers';
import { placeVisit } from '../../../utils/records/placeVisit';
import type { Store } from '../../../utils/records/store';
import { entry } from '../evidence/samples';
import { AMINA, BAO, field, rowOf, table, text, visitOf } from './samples';
import { newDisk } from './stores';

/** Argon2id is real everywhere else; here its answer is the passphrase itself, so that hundreds of tries take no minutes. */
async function quickKey(passphrase: string, salt: Uint8Array): Promise<Bytes> {
  const bytes = new TextEncoder().encode(passphrase + String(salt[0]));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

beforeEach(() => fakeBrowser.reset());

/** Asks a store as the background would: whatever travels is parsed. */
function pageOf(store: Store) {
  const handlers = backupHandlers(store);
  const ask = async (name: MessageName, input: unknown) => {
    const parsed = contract[name].input.parse(structuredClone(input));
    const handle = handlers[name as keyof typeof handlers] as (given: unknown) => Promise<unknown>;
    return contract[name].output.parse(structuredClone(await handle(parsed)));
  };
  const saved: Bytes[] = [];
  return { saved, state: backupState(ask as never, (_name, bytes) => saved.push(bytes), quickKey) };
}

async function keep(store: Store, visitId: string, markers = AMINA, value = visitId): Promise<void> {
  await store.changeVisit(visitId, () => rowOf(visitOf(visitId), { seen: markers, lineage: '' }));
  await store.applyBatch({ visitId, seq: 1, changes: [field('f1', value), table('t1', ['x', '\ud800'])] });
  await store.addLog(visitId, [entry(), entry({ note: 'second' })]);
  await placeVisit(visitId, store, 1);
}
async function everything(store: Store): Promise<unknown> {
  const rows = await store.newestVisits(99);
  const visits = await Promise.all(
    rows.map(async ({ visitId, seen }) => ({
      visitId,
      seen,
      draft: await store.readDraft(visitId),
      log: await store.readLog(visitId),
    })),
  );
  return {
    visits: visits.toSorted((a, b) => a.visitId.localeCompare(b.visitId)),
    matters: await store.allFiles(),
  };
}
const fileOf = (bytes: Uint8Array): Blob => new Blob([bytes as Bytes]);

it('a new computer would have less than the old one, or everything twice', async () => {
  const { store: old } = newDisk();
  await keep(old, 'a');
  await keep(old, 'b', BAO);
  const [amina] = (await old.allFiles()).filter(({ markers }) => markers.some(({ value }) => value === 'E001234567'));
  await old.changeFiles(() => (amina ? [{ ...amina, name: 'Amina', legalHold: true, keepDays: 365 }] : []));
  const before = await everything(old);
  const from = pageOf(old);
  await from.state.make(null, 'correct horse');
  expect(from.state.making.value).toEqual({ kind: 'made', visits: 2 });
  const [file = new Uint8Array()] = from.saved;
  expect(new TextDecoder('latin1').decode(file)).not.toMatch(/E001234567|Amina|Travel/);

  const { store: fresh } = newDisk();
  const to = pageOf(fresh);
  await to.state.read(fileOf(file), 'correct horse');
  expect(to.state.reading.value).toEqual({ kind: 'restored', fresh: 2, known: 0, failed: 0 });
  expect(await everything(fresh)).toEqual(before);
  await to.state.read(fileOf(file), 'correct horse');
  expect(to.state.reading.value).toEqual({ kind: 'restored', fresh: 0, known: 2, failed: 0 });
  expect(await everything(fresh)).toEqual(before);
});

it('a client who is known on both computers would become two clients, or lose what was decided here', async () => {
  const { store: old } = newDisk();
  await keep(old, 'a', AMINA, 'from the old one');
  const from = pageOf(old);
  await from.state.make(null, 'correct horse');
  const { store: here } = newDisk();
  await keep(here, 'c', AMINA, 'from here');
  const [own] = await here.allFiles();
  await here.changeFiles(() => (own ? [{ ...own, name: 'As I call her' }] : []));
  const to = pageOf(here);
  await to.state.read(fileOf(from.saved[0] ?? new Uint8Array()), 'correct horse');
  const matters = await here.allFiles();
  expect(matters.map(({ name }) => name)).toEqual(['As I call her']);
  expect((await here.visitsOfMatter(own?.matterId ?? '', 9)).map(({ visitId }) => visitId).sort()).toEqual(['a', 'c']);
});

it('the backup of one client would carry another one’s', async () => {
  const { store } = newDisk();
  await keep(store, 'a');
  await keep(store, 'b', BAO);
  const [amina] = (await store.allFiles()).filter(({ markers }) => markers.some(({ value }) => value === 'E001234567'));
  const from = pageOf(store);
  await from.state.make(amina?.matterId ?? '', 'correct horse');
  const { store: fresh } = newDisk();
  await pageOf(fresh).state.read(fileOf(from.saved[0] ?? new Uint8Array()), 'correct horse');
  expect((await fresh.newestVisits(9)).map(({ visitId }) => visitId)).toEqual(['a']);
  expect(await fresh.allFiles()).toHaveLength(1);
});

it('a wrong or damaged file would change something, or leave the person without a reason', async () => {
  const { store } = newDisk();
  await keep(store, 'a');
  const from = pageOf(store);
  await from.state.make(null, 'correct horse');
  const [file = new Uint8Array()] = from.saved;
  const { store: fresh } = newDisk();
  const to = pageOf(fresh);
  const refusal = async (bytes: Uint8Array, passphrase = 'correct horse'): Promise<string> => {
    await to.state.read(fileOf(bytes), passphrase);
    const { value } = to.state.reading;
    return value.kind === 'refused' ? value.why : value.kind;
  };
  const changed = (at: number, to_: number): Uint8Array => file.map((byte, i) => (i === at ? to_ : byte));
  expect(await refusal(file, 'another one')).toBe('passphrase');
  expect(await refusal(new TextEncoder().encode('PK\u0003\u0004 something else\n'))).toBe('notBackup');
  expect(await refusal(new Uint8Array())).toBe('notBackup');
  expect(await refusal(changed(16, 0x32))).toBe('newer'); // "HOLDFAST BACKUP 2"
  const starts: number[] = []; // of the boxes
  const view = new DataView(file.buffer);
  for (let at = file.indexOf(0x0a) + 1; at < file.length; at += 4 + view.getUint32(at)) starts.push(at);
  expect(starts).toHaveLength(4); // check, matters, one visit, end
  const cut = (n: number) => file.slice(starts[n], starts[n + 1] ?? file.length);
  const head = file.slice(0, starts[0]);
  const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
  expect(await refusal(joined(head, cut(0), cut(1), cut(3)))).toBe('damaged'); // a visit left out
  expect(await refusal(joined(head, cut(0), cut(2), cut(1), cut(3)))).toBe('damaged'); // moved
  expect(await refusal(joined(head, cut(0), cut(1), cut(2)))).toBe('damaged'); // cut off at a part
  for (let at = (starts[1] ?? 0) + 1; at < file.length; at += 97)
    expect(['damaged', 'passphrase']).toContain(await refusal(changed(at, (file[at] ?? 0) ^ 1)));
  for (let length = 30; length < file.length; length += 211)
    expect(await refusal(file.slice(0, length))).not.toBe('restored');
  expect(await everything(fresh)).toEqual({ visits: [], matters: [] });
  expect(await refusal(file)).toBe('restored');
  expect((await fresh.readDraft('a')).fields[0]?.value).toEqual(text('a'));
});

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { utf8 } from '../../../utils/evidence/bytes';
import { GUARD_KEY } from '../../../utils/messages/guardKey';
import { connect, type Connection } from '../../../utils/records/database';
import { diskStore } from '../../../utils/records/diskStore';
import { guardRow } from '../../../utils/records/guardRow';
import { anchorShelf } from '../../../utils/records/sealed/anchorRows';
import { createEvidence } from '../../../utils/records/sealed/evidence';
import { createVault } from '../../../utils/records/vault/vault';
import { testWorld } from '../evidence/samples';
import { PORTAL } from './samples';

/** Words that are kept beside what is typed, and that can tell whose file it is. */
beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
});

const LEARNED = {
  portal: PORTAL,
  control: 'button:remove aissatou',
  section: 'diallo',
  what: 'clears',
  at: 5,
  shown: { control: 'Remove AISSATOU', section: 'Diallo' },
} as const;
const NAMES = /aissatou|diallo/i;

/** Every row of every store, its keys among them. */
const everything = (connection: Connection): Promise<string> =>
  connection.use(async (db) => {
    const all = await Promise.all([...db.objectStoreNames].map((name) => db.getAll(name)));
    return JSON.stringify(all, (_key, value: unknown) =>
      value instanceof Uint8Array ? String.fromCharCode(...value) : value,
    );
  });

function setUp() {
  const connection = connect();
  const vault = createVault(connection);
  return { connection, vault, store: diskStore(connection, vault) };
}

it('the wording of a button would stand on the disk, or be forgotten with the next start', async () => {
  const { store, connection } = setUp();
  await store.learn(LEARNED);
  expect(await everything(connection)).not.toMatch(NAMES);
  await connection.close();
  const again = setUp();
  expect(await again.store.learnedFor(PORTAL)).toEqual([LEARNED]);
  await again.store.learn({ ...LEARNED, at: 6 });
  expect(await again.store.allLearned()).toEqual([{ ...LEARNED, at: 6 }]); // once, however often it is seen
  expect(await again.store.learnedFor('another portal')).toEqual([]);
  await again.store.forget(LEARNED);
  expect(await again.store.allLearned()).toEqual([]);
});

it('what was learned before it was sealed would stay in the clear, or be lost', async () => {
  const { store, vault, connection } = setUp();
  await vault.changeRow({}); // an installation of then
  await connection.use((db) => db.put('learned', LEARNED));
  expect(await everything(connection)).toMatch(NAMES);
  expect(await store.learnedFor(PORTAL)).toEqual([LEARNED]);
  expect(await everything(connection)).not.toMatch(NAMES);
  expect(await store.allLearned()).toEqual([LEARNED]);
});

it('what was learned before the page’s own words were kept would be lost, or never be read as the page writes it', async () => {
  const { store } = setUp();
  const { shown, ...before } = LEARNED;
  await store.learn(before);
  expect(await store.learnedFor(PORTAL)).toStrictEqual([before]);
  await store.learn(LEARNED);
  expect(await store.allLearned()).toStrictEqual([{ ...before, shown }]); // the same row
});

it('one row that does not open would keep every page of the portal from being opened', async () => {
  const { store, connection } = setUp();
  await store.learn(LEARNED);
  await store.learn({ ...LEARNED, what: 'adds' });
  await connection.use(async (db) => {
    const [row] = await db.getAll('learned');
    if (!row || !('box' in row)) throw new Error('It is not sealed.');
    row.box[row.box.length - 1] = (row.box.at(-1) ?? 0) ^ 1;
    await db.put('learned', row);
  });
  expect(await store.learnedFor(PORTAL)).toHaveLength(1);
});

it('the settings of single buttons would stand on the disk, or switch the guard off where they are damaged', async () => {
  const { vault } = setUp();
  const guard = guardRow(vault);
  const settings = {
    pausedUntil: 7,
    portals: { [PORTAL]: 'always' as const },
    controls: [
      { portal: PORTAL, control: LEARNED.control, section: LEARNED.section, ask: 'never' as const },
      { portal: PORTAL, control: 'button:x', section: '', ask: 'always' as const, shown: LEARNED.shown },
    ],
  };
  await fakeBrowser.storage.local.set({ [GUARD_KEY]: settings }); // as it was stored before
  expect(await guard.read()).toEqual(settings);
  await guard.write(settings);
  const stored = (await fakeBrowser.storage.local.get(GUARD_KEY))[GUARD_KEY] as { sealed: string };
  expect(JSON.stringify(stored)).not.toMatch(NAMES);
  expect(await guard.read()).toEqual(settings);
  await fakeBrowser.storage.local.set({ [GUARD_KEY]: { ...stored, sealed: `AAAA${stored.sealed.slice(4)}` } });
  expect(await guard.read()).toEqual({ ...settings, controls: [] });
});

it('the name of a file that proves the time would stand on the disk, or two would take each other’s place', async () => {
  const { connection, vault } = setUp();
  const evidence = createEvidence(connection, testWorld(), vault);
  await evidence.start(true);
  const shelf = anchorShelf(connection, testWorld(), vault);
  const bytes = utf8(await shelf.checkpoint('m1'));
  for (const name of ['Diallo.eml', 'DIALLO.eml', 'Aissatou.eml'])
    expect(await shelf.attach('m1', name, bytes)).toBe('');
  expect(await everything(connection)).not.toMatch(NAMES);
  const names = async (): Promise<string[]> => (await shelf.list('m1')).map(({ name }) => name);
  expect(await names()).toEqual(['Aissatou.eml', 'DIALLO-2.eml', 'Diallo.eml']);
  await shelf.remove('m1', 'Diallo.eml');
  expect(await names()).toEqual(['Aissatou.eml', 'DIALLO-2.eml']);
  expect(await shelf.list('another')).toEqual([]);
});

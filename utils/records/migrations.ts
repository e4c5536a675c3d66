import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { ClearFile, ClearVisit } from './legacyRows';
import { placeByMarkers } from './placeByMarkers';

/** Without the schema, which is the newest one's: each step knows the rows of its own time. */
type Database = IDBPDatabase;
type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

/**
 * One step per version, never edited once released: step n brings a database from version n to n+1.
 * A step may await the transaction's own requests and nothing else.
 */
export const MIGRATIONS: readonly ((database: Database, upgrade: Upgrade) => Promise<void>)[] = [
  makeStores,
  findByPlaceAndSignIn,
  makeSealedLog,
  makeMatters,
  makeVault,
  keepBlobs,
];

/** Version 1. */
async function makeStores(database: Database): Promise<void> {
  const visits = database.createObjectStore('visits', { keyPath: 'visitId' });
  visits.createIndex('lineage', ['lineage', 'visit.openedAt']);
  visits.createIndex('lastAt', 'lastAt');
  database.createObjectStore('fields', { keyPath: ['visitId', 'key'] });
  database.createObjectStore('tables', { keyPath: ['visitId', 'key'] });
  database.createObjectStore('log', { autoIncrement: true }).createIndex('visit', 'visitId');
  database
    .createObjectStore('learned', { keyPath: ['portal', 'control', 'section', 'what'] })
    .createIndex('portal', 'portal');
  database.createObjectStore('jobs', { keyPath: 'jobId' });
}

/** Version 2: earlier visits are found by their place, sign-ins by their portal; neither reads every visit. */
async function findByPlaceAndSignIn(_database: Database, upgrade: Upgrade): Promise<void> {
  const visits = upgrade.objectStore('visits');
  visits.createIndex('place', ['visit.frame', 'visit.address', 'visit.topAddress']);
  visits.createIndex('signIn', ['signInTo', 'visit.openedAt']);
  for (let cursor = await visits.openCursor(); cursor; cursor = await cursor.continue()) {
    const row = cursor.value as ClearVisit;
    if (row.visit.signIn) await cursor.update({ ...row, signInTo: row.visit.portal });
  }
}

/** Version 3: the sealed log of each matter, and the device log that seals them. */
async function makeSealedLog(database: Database): Promise<void> {
  database.createObjectStore('matters', { keyPath: 'matterId' }).createIndex('key', 'key', { unique: true });
  database.createObjectStore('records', { keyPath: ['matterId', 'i'] }).createIndex('visit', 'visitId');
  database.createObjectStore('waiting', { autoIncrement: true }).createIndex('visit', 'visitId');
  database.createObjectStore('device', { keyPath: 'd' });
  database.createObjectStore('seals', { keyPath: 'n' });
  database.createObjectStore('signer', { keyPath: 'id' });
}

/** Version 4, matters: every visit is put where its own markers say, oldest first, as it would have been when it was made. */
async function makeMatters(database: Database, upgrade: Upgrade): Promise<void> {
  const matters = database.createObjectStore('files', { keyPath: 'matterId' });
  const visits = upgrade.objectStore('visits');
  visits.createIndex('matter', ['placed.matterId', 'lastAt']);
  let known: readonly ClearFile[] = [];
  for (let cursor = await visits.index('lastAt').openCursor(); cursor; cursor = await cursor.continue()) {
    const row = cursor.value as ClearVisit;
    const { matterId, changed } = placeByMarkers(row.seen, row.visit.portal, known, row.lastAt);
    known = [...known.filter((matter) => !changed.some((other) => other.matterId === matter.matterId)), ...changed];
    await cursor.update({ ...row, placed: { matterId, by: 'markers' } });
  }
  for (const matter of known) await matters.put(matter);
}

/** Version 6: pictures and pages that records name, and what vouches for the time from outside. */
async function keepBlobs(database: Database): Promise<void> {
  database.createObjectStore('anchors', { keyPath: ['matterId', 'name'] });
  database.createObjectStore('blobs', { keyPath: ['matterId', 'i', 'path'] });
}

/**
 * Version 5: keys, and rows that are sealed. An upgrade cannot wait for a key, so `resealClear` seals what is there, right
 * after it and before anybody reads.
 */
async function makeVault(database: Database, upgrade: Upgrade): Promise<void> {
  database.createObjectStore('vault', { keyPath: 'id' });
  database.createObjectStore('keys', { keyPath: ['scope', 'id'] });
  database.createObjectStore('digests', { keyPath: 'visitId' });
  const visits = upgrade.objectStore('visits');
  visits.deleteIndex('place'); // addresses, in the clear
  visits.createIndex('place', 'place');
  upgrade.objectStore('matters').deleteIndex('key');
}

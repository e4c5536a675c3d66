import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Bytes } from '../../../utils/evidence/bytes';
import type { LogEntry, Marker } from '../../../utils/messages/contract';
import { connect, type Connection } from '../../../utils/records/database';
import { createEvidence, type Evidence } from '../../../utils/records/sealed/evidence';
import type { ExportChoices } from '../../../utils/records/sealed/exportChoices';
import { exportMatter } from '../../../utils/records/sealed/exportMatter';
import type { SealedFile } from '../../../utils/records/sealed/sealedRows';
import type { World } from '../../../utils/records/sealed/world';
import { createVault, type Vault } from '../../../utils/records/vault/vault';
import { rowOf, text, visitOf } from '../records/samples';

/** A world whose clock moves only when told. */
export interface TestWorld extends World {
  wait(ms: number): void;
  setClock(by: number): void;
  restart(): void;
}

export function testWorld(start = Date.UTC(2026, 10, 23, 15, 50)): TestWorld {
  let [now, mono, run] = [start, 1_000, 1];
  return {
    now: () => now,
    mono: () => mono,
    get boot() {
      return String(run).padStart(16, '0');
    },
    offset: () => -300,
    zone: 'America/Toronto',
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    software: 'Holdfast 0.1.0',
    wait(ms) {
      now += ms;
      mono += ms;
    },
    setClock(by) {
      now += by;
    },
    restart() {
      run++;
      mono = 0;
    },
  };
}

export const entry = (more: Partial<LogEntry> = {}): LogEntry => ({
  at: Date.UTC(2026, 10, 23, 15, 49, 59),
  kind: 'change',
  basis: 'input',
  field: { label: 'From', section: ['Travel history', 'Trip 1'] },
  before: text(''),
  after: text('2019-04'),
  ...more,
});

export interface Installation {
  connection: Connection;
  vault: Vault;
  evidence: Evidence;
  world: TestWorld;
  /** Files entries under a client's application number. */
  log(application: string, entries: LogEntry[], visitId?: string, files?: SealedFile[]): Promise<void>;
  /** Seals and exports. */
  packageOf(application: string, lang?: 'en' | 'fr', choices?: ExportChoices): Promise<Bytes>;
}

/** A new installation with an empty database. */
export async function install(world = testWorld()): Promise<Installation> {
  globalThis.indexedDB = new IDBFactory();
  const connection = connect();
  const vault = createVault(connection);
  const evidence = createEvidence(connection, world, vault);
  await evidence.start(true);
  return {
    connection,
    vault,
    evidence,
    world,
    log(application, entries, visitId = 'v1', files = []) {
      const markers: Marker[] = application === '' ? [] : [{ kind: 'application', value: application }];
      return evidence.append(rowOf(visitOf(visitId), { seen: markers }), { markers, settled: true }, entries, files);
    },
    async packageOf(application, lang = 'en', choices) {
      const matter = (await evidence.list()).find(({ label }) => label === application);
      if (!matter) throw new Error(`No records of ${application}.`);
      await evidence.prepareExport(matter.matterId);
      return exportMatter(connection, matter.matterId, { lang, ...(choices ? { choices } : {}) }, world, vault);
    },
  };
}

export async function fingerprintOfInstallation({ connection }: Installation): Promise<string> {
  const { fingerprintOf } = await import('../../../utils/evidence/signature');
  const signer = await connection.use((db) => db.get('signer', 1));
  if (!signer) throw new Error('No key.');
  return fingerprintOf(signer.spki);
}

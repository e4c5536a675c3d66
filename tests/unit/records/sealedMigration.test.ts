import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { verifyPackage } from '../../../utils/evidence/verifyPackage';
import { connect } from '../../../utils/records/database';
import { diskStore } from '../../../utils/records/diskStore';
import { MIGRATIONS } from '../../../utils/records/migrations';
import { createEvidence } from '../../../utils/records/sealed/evidence';
import { exportMatter } from '../../../utils/records/sealed/exportMatter';
import { entry, testWorld } from '../evidence/samples';
import { AMINA, field, rowOf, visitOf } from './samples';

it('an update from the version before sealed logs would lose drafts, or could not seal', async () => {
  globalThis.indexedDB = new IDBFactory();
  const old = connect('holdfast', MIGRATIONS.slice(0, 2));
  await diskStore(old).changeVisit('v1', () => rowOf(visitOf('v1')));
  await diskStore(old).applyBatch({ visitId: 'v1', seq: 1, changes: [field('f1', 'kept since version 2')] });
  await old.close();

  const connection = connect();
  expect((await diskStore(connection).readDraft('v1')).fields).toHaveLength(1);
  const evidence = createEvidence(connection, testWorld());
  await evidence.start(true);
  await evidence.append(rowOf(visitOf('v1')), { markers: AMINA, settled: true }, [entry()]);
  const [matter] = await evidence.list();
  await evidence.prepareExport(matter?.matterId ?? '');
  expect(
    (await verifyPackage(await exportMatter(connection, matter?.matterId ?? '', { lang: 'en' }, testWorld()))).exit,
  ).toBe(12);
});

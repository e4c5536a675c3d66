import { expect, it } from 'vitest';
import { typed, field, visitOf, rowOf } from './samples';
import { newDiskStore } from './stores';

/** `HOLDFAST_CHANGES=1000000` for eight hours of typing at full speed; fewer here. */
const CHANGES = Number(process.env['HOLDFAST_CHANGES'] ?? 8_000);
const MATTERS = 40;
const FIELDS = 50;

it(`after ${CHANGES} changes the store would have grown with every key, or be slower than at first`, async () => {
  const store = newDiskStore();
  for (let matter = 0; matter < MATTERS; matter++) {
    const visitId = `v${matter}`;
    await store.changeVisit(visitId, () => rowOf(visitOf(visitId)));
    const fields = Array.from({ length: FIELDS }, (_, index) => field(`f${index}`, 'at first'));
    await store.applyBatch({ visitId, seq: 1, changes: fields });
  }
  const tenths: { ms: number; heap: number }[] = [];
  let since = performance.now();
  for (let i = 0; i < CHANGES; i++) {
    const change = typed(`f${i % FIELDS}`, `value ${i}`, 3_000 + i);
    await store.applyBatch({ visitId: `v${i % MATTERS}`, seq: 2 + i, changes: [change] });
    if ((i + 1) % (CHANGES / 10) === 0) {
      tenths.push({
        ms: Math.round(performance.now() - since),
        heap: Math.round(process.memoryUsage().heapUsed / 2 ** 20),
      });
      since = performance.now();
    }
  }
  console.log(`per tenth of ${CHANGES} changes: ${JSON.stringify(tenths)}`);
  const drafts = await Promise.all(Array.from({ length: MATTERS }, (_, matter) => store.readDraft(`v${matter}`)));
  expect(drafts.map(({ fields }) => fields.length)).toEqual(Array.from({ length: MATTERS }, () => FIELDS));
  // A busy machine halves or doubles; a store that looks through all it has would be ten times slower by now.
  expect(tenths.at(-1)?.ms).toBeLessThan((tenths[1]?.ms ?? 0) * 4 + 500);
}, 3_600_000);

import { expect, it } from 'vitest';
import { hex, utf8 } from '../../../utils/evidence/bytes';
import { extend, leafOf, pathOf, rootByPath, rootOf, rootOfFrontier } from '../../../utils/evidence/merkle';

const leaves = Array.from({ length: 70 }, (_, n) => leafOf(utf8(String(n))));

/** Test vectors of RFC 6962 implementations (certificate-transparency): the empty tree and a leaf of no bytes. */
it('no other program could check our trees', () => {
  expect(hex(rootOf([]))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(hex(rootOf([leafOf(new Uint8Array())]))).toBe(
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  );
});

it('a proof would hold for a place it was not made for', () => {
  let held = 0;
  for (let size = 1; size <= leaves.length; size++) {
    const some = leaves.slice(0, size);
    const root = hex(rootOf(some));
    for (let index = 0; index < size; index++) {
      const leaf = some[index] ?? leafOf(utf8(''));
      const path = pathOf(some, index);
      const found = rootByPath(leaf, index, size, path);
      if (found && hex(found) === root) held++;
      for (const [at, wrong] of [
        [index + 1, path],
        [index - 1, path],
        [index, path.slice(1)],
        [index, [...path, leaf]],
      ] as const) {
        const other = at < 0 ? undefined : rootByPath(leaf, at, size, wrong);
        if (wrong === path || wrong.length !== path.length)
          expect(other === undefined || hex(other) !== root).toBe(true);
      }
    }
  }
  expect(held).toBe((70 * 71) / 2);
});

it('the head kept beside the log would be another one than the log’s', () => {
  let frontier: ReturnType<typeof extend> = [];
  for (const [size, leaf] of leaves.entries()) {
    frontier = extend(frontier, size, leaf);
    expect(hex(rootOfFrontier(frontier))).toBe(hex(rootOf(leaves.slice(0, size + 1))));
  }
});

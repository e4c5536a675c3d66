import type { Bytes } from './bytes';
import { hasherOf, sha256 } from './hash';

/**
 * Merkle trees of RFC 6962, section 2.1: leaves and nodes are hashed under different prefixes, so that
 * neither can pass for the other.
 */
const hashLeaf = hasherOf(Uint8Array.of(0));
const hashNode = hasherOf(Uint8Array.of(1));

export function leafOf(entry: Uint8Array): Bytes {
  return hashLeaf(entry);
}

function nodeOf(left: Uint8Array, right: Uint8Array): Bytes {
  return hashNode(left, right);
}

/**
 * The roots of the full subtrees of a tree, the largest first: all that appending needs. Their sizes are the
 * powers of two that make up the tree's size.
 */
export type Frontier = readonly Bytes[];

/** The frontier after one more leaf; `size` is the number of leaves before it. */
export function extend(frontier: Frontier, size: number, leaf: Bytes): Bytes[] {
  const next = [...frontier];
  let node = leaf;
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    const left = next.pop();
    if (!left) throw new Error('A tree of this size has more full subtrees.');
    node = nodeOf(left, node);
  }
  return [...next, node];
}

export function rootOfFrontier(frontier: Frontier): Bytes {
  const [last, ...others] = [...frontier].reverse();
  if (!last) return sha256();
  return others.reduce((right, left) => nodeOf(left, right), last);
}

export function rootOf(leaves: readonly Bytes[]): Bytes {
  let frontier: Bytes[] = [];
  for (const [size, leaf] of leaves.entries()) frontier = extend(frontier, size, leaf);
  return rootOfFrontier(frontier);
}

/** The roots over the first leaves, for each of these sizes, in one walk. */
export function rootsOf(leaves: readonly Bytes[], sizes: readonly number[]): Map<number, Bytes> {
  const wanted = new Set(sizes);
  const roots = new Map<number, Bytes>();
  let frontier: Bytes[] = [];
  if (wanted.has(0)) roots.set(0, rootOfFrontier(frontier));
  for (const [size, leaf] of leaves.entries()) {
    frontier = extend(frontier, size, leaf);
    if (wanted.has(size + 1)) roots.set(size + 1, rootOfFrontier(frontier));
  }
  return roots;
}

/** The hashes beside the way from a leaf to the root, the lowest first. */
export function pathOf(leaves: readonly Bytes[], index: number): Bytes[] {
  if (leaves.length < 2) return [];
  const half = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
  return index < half ? [...pathOf(left, index), rootOf(right)] : [...pathOf(right, index - half), rootOf(left)];
}

/** The root that a path leads to; undefined where its length does not fit the place (RFC 9162, 2.1.3.2). */
export function rootByPath(leaf: Bytes, index: number, size: number, path: readonly Bytes[]): Bytes | undefined {
  if (index >= size) return undefined;
  let [place, last, hash] = [index, size - 1, leaf];
  for (const beside of path) {
    if (last === 0) return undefined;
    if (place % 2 === 1 || place === last) {
      hash = nodeOf(beside, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
    } else {
      hash = nodeOf(hash, beside);
    }
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : undefined;
}

import { base64 } from './bytes';
import type { SealLine } from './deviceLog';
import { limit } from './limits';
import { extend, leafOf, rootByPath, rootOfFrontier } from './merkle';
import { presentOf, type LogRecord } from './log';
import type { SealProof } from './proofs';
import { demand } from './refusal';
import { blindedHead } from './seal';
import { hashOf } from './strictJson';

/**
 * The log of the matter in each seal shown: the records that were there then give the root that the seal has in
 * the matter's place. The last one covers them all, so no later record can be kept back.
 */
export function checkSeals(
  proofs: readonly SealProof[],
  seals: readonly SealLine[],
  records: readonly LogRecord[],
  matter: string,
): void {
  demand(proofs.length === seals.length, 'SEALS', 'The seals and their proofs are not the same.');
  const slot = presentOf(records)[0]?.line.slot ?? 0;
  let [size, frontier] = [0, [] as ReturnType<typeof extend>];
  for (const [at, proof] of proofs.entries()) {
    const seal = seals[at];
    const name = `seal ${String(proof.n)}`;
    demand(seal?.n === proof.n, 'SEALS', `There is no line for ${name}.`);
    demand(
      proof.size >= size && proof.size > 0 && proof.size <= records.length,
      'SEAL_SIZE',
      `The log has another length than ${name} says.`,
    );
    for (; size < proof.size; size++) {
      const leaf = records[size]?.leaf;
      demand(leaf !== undefined, 'SEAL_SIZE', `The log is shorter than ${name} says.`);
      frontier = extend(frontier, size, leaf);
    }
    limit('leaves', seal.slots, 'The seal map');
    limit('depth', proof.path.length / 4, 'The proof of a seal');
    const head = blindedHead(hashOf(proof.blind), { matter, size, root: rootOfFrontier(frontier) });
    const root = rootByPath(leafOf(head), slot, seal.slots, proof.path.map(hashOf));
    demand(
      root !== undefined && base64(root) === seal.map,
      'SEAL',
      `The records are not the ones that ${name} closed.`,
    );
  }
  demand(size === records.length, 'NOT_SEALED', 'There are records after the last seal.');
}

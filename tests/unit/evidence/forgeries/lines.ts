import { base64, utf8 } from '../../../../utils/evidence/bytes';
import { leafOf } from '../../../../utils/evidence/merkle';
import type { Proofs } from '../../../../utils/evidence/proofs';
import { textIn, type Files } from '../forge';

/** A forgery: what it is, how it is made, and the code that gives it away. */
export type Forgery = [name: string, forge: (files: Files) => void, code: string];

export const absentAt = (proofs: Proofs, i: number, line: string, state: 'deleted' | 'withheld' = 'deleted') => {
  proofs.absent.push({
    i,
    leaf: base64(leafOf(utf8(line))),
    state,
    ...(state === 'withheld' ? { reason: 'privileged' } : {}),
  });
  proofs.absent.sort((a, b) => a.i - b.i);
};
export const lineOf = (files: Files, i: number): string => {
  const line = textIn(files, 'records.jsonl')
    .split('\n')
    .find((each) => each.includes(`"i":${String(i)},`));
  if (line === undefined) throw new Error(`No record ${String(i)}.`);
  return line;
};
export const without = (i: number) => (lines: string[]) => lines.filter((line) => !line.includes(`"i":${String(i)},`));

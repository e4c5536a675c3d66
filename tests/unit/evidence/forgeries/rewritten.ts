import { base64, utf8 } from '../../../../utils/evidence/bytes';
import { digestOf } from '../../../../utils/evidence/disclosure';
import { leafOf } from '../../../../utils/evidence/merkle';
import { sha256 } from '../../../../utils/evidence/hash';
import type { Proofs } from '../../../../utils/evidence/proofs';
import type { RecordLine } from '../../../../utils/evidence/record';
import { edit, editJson, editLines, textIn, type Files } from '../forge';
import { absentAt, lineOf, without, type Forgery } from './lines';

/** Changes the records of a kind where they stand; where there is none, the forgery throws. */
function rewrite(
  files: Files,
  which: (record: RecordLine) => boolean,
  change: (record: RecordLine) => RecordLine,
): void {
  editLines(files, 'records.jsonl', (lines) =>
    lines.map((line) => {
      const record = JSON.parse(line) as RecordLine;
      return which(record) ? JSON.stringify(change(record)) : line;
    }),
  );
}

const isPurge = ({ type }: RecordLine): boolean => type === 'purge';
const at = (i: number) => (record: RecordLine) => record.i === i;

/** Changes the first disclosure of record 1, and its digest with it. */
function redisclose(files: Files, change: (line: string) => string): void {
  const record = JSON.parse(lineOf(files, 1)) as RecordLine;
  const before = textIn(files, 'disclosures.jsonl').split('\n');
  const mine = before.filter((line) => record.f.includes(digestOf(line)));
  const after = mine
    .map((line, n) => (n === 0 ? change(line) : line))
    .sort((a, b) => (digestOf(a) < digestOf(b) ? -1 : 1));
  editLines(files, 'disclosures.jsonl', (lines) => {
    const from = lines.indexOf(mine[0] ?? '');
    return [...lines.slice(0, from), ...after, ...lines.slice(from + mine.length)];
  });
  rewrite(files, at(1), (each) => ({ ...each, f: after.map(digestOf) }));
}

/** What the owner of the key could write instead of what was; every seal, hash and signature is of what stands there. */
export const rewritten: Forgery[] = [
  [
    'a running time that goes back without a restart',
    (files) => rewrite(files, at(2), (record) => ({ ...record, mono: 0 })),
    'MONOTONIC',
  ],
  [
    'a deletion of fewer records than are missing',
    (files) => rewrite(files, isPurge, (record) => ({ ...record, gone: record.gone?.map(([from]) => [from, from]) })),
    'MISSING',
  ],
  [
    'a deletion before the records that it deletes',
    (files) => rewrite(files, at(1), ({ f, ...head }) => ({ ...head, type: 'purge', gone: [[4, 5]], f })),
    'PURGE',
  ],
  [
    'a deletion of records that are still there',
    (files) => rewrite(files, isPurge, (record) => ({ ...record, gone: [[1, record.i - 1]] })),
    'MISSING',
  ],
  [
    'a deletion of the opening',
    (files) => rewrite(files, isPurge, (record) => ({ ...record, gone: [[0, 0], ...(record.gone ?? [])] })),
    'PURGE',
  ],
  [
    'a deletion that names nothing',
    (files) => rewrite(files, isPurge, (record) => ({ ...record, gone: undefined })),
    'PURGE',
  ],
  ['a second opening', (files) => rewrite(files, at(2), (record) => ({ ...record, type: 'open' })), 'OPENING'],
  [
    'another opening than the first record',
    (files) => rewrite(files, at(0), (record) => ({ ...record, type: 'change' })),
    'OPENING',
  ],
  [
    'a record of another client among these',
    (files) => rewrite(files, at(2), (record) => ({ ...record, m: 'ab'.repeat(16) })),
    'OTHER_MATTER',
  ],
  [
    'the digests of a record in another order',
    (files) => rewrite(files, at(1), (record) => ({ ...record, f: record.f.toReversed() })),
    'DIGESTS',
  ],
  [
    'one value for two records',
    (files) => {
      const { f } = JSON.parse(lineOf(files, 1)) as RecordLine;
      rewrite(files, at(2), (record) => ({ ...record, f }));
    },
    'DIGESTS',
  ],
  [
    'a salt of 15 bytes',
    (files) => redisclose(files, (line) => `["${base64(new Uint8Array(15))}"${line.slice(27)}`),
    'SHAPE',
  ],
  [
    'a lone surrogate in a value',
    (files) => redisclose(files, (line) => line.replace(/,.*/, ',"note","\\ud800"]')),
    'SHAPE',
  ],
  [
    'a line separator that is escaped',
    (files) => redisclose(files, (line) => line.replace(/,.*/, ',"note","\\u2028"]')),
    'SPELLING',
  ],
  [
    'a value of a kind that nobody knows',
    (files) => redisclose(files, (line) => line.replace(/,.*/, ',"note",{"x":1}]')),
    'SHAPE',
  ],
  [
    'a picture that is not there',
    (files) =>
      redisclose(files, (line) => line.replace(/,.*/, `,"note",{"blob":"${'ab'.repeat(32)}","type":"png","size":1}]`)),
    'BLOB',
  ],
  [
    'a value with a fraction',
    (files) => edit(files, 'records.jsonl', (all) => all.replace('"i":1,', '"i":1.0,')),
    'SPELLING',
  ],
  ['a key twice', (files) => edit(files, 'records.jsonl', (all) => all.replace('"v":1,', '"v":1,"v":1,')), 'SPELLING'],
  [
    'a number beyond exactness',
    (files) => edit(files, 'records.jsonl', (all) => all.replace(/"mono":\d+/, '"mono":9007199254740993')),
    'SHAPE',
  ],
  ['a space', (files) => edit(files, 'records.jsonl', (all) => all.replace('"v":1', '"v": 1')), 'SPELLING'],
  [
    'a time that does not exist',
    (files) => edit(files, 'records.jsonl', (all) => all.replace('T15:50', 'T25:50')),
    'SHAPE',
  ],
  [
    'a class that nobody knows',
    (files) => edit(files, 'records.jsonl', (all) => all.replace('"basis":"input"', '"basis":"proved"')),
    'SHAPE',
  ],
  [
    'two records passed for one that is withheld: the node over them for its leaf',
    (files) => {
      const node = base64(sha256(Uint8Array.of(1), ...[1, 2].map((i) => leafOf(utf8(lineOf(files, i))))));
      editLines(files, 'records.jsonl', (lines) => without(2)(without(1)(lines)));
      editLines(files, 'disclosures.jsonl', (lines) => [...lines.slice(0, 8), ...lines.slice(24)]);
      editJson<Proofs>(files, 'proofs.json', (proofs) =>
        proofs.absent.unshift({ i: 1, leaf: node, state: 'withheld', reason: 'privilege' }),
      );
    },
    'MISSING',
  ],
  [
    'a record kept back without a reason',
    (files) => {
      const line = lineOf(files, 2);
      editLines(files, 'records.jsonl', without(2));
      editLines(files, 'disclosures.jsonl', (lines) => [...lines.slice(0, 16), ...lines.slice(24)]);
      editJson<Proofs>(files, 'proofs.json', (proofs) => {
        absentAt(proofs, 2, line, 'withheld');
        for (const each of proofs.absent) if (each.i === 2) delete each.reason;
      });
    },
    'ABSENT',
  ],
  [
    'a report that was not made anew with the records',
    (files) => redisclose(files, (line) => line.replace(/,.*/, ',"note","x"]')),
    'REPORT',
  ],
];

import type { Proofs } from '../../../../utils/evidence/proofs';
import { edit, editJson, editLines, textIn } from '../forge';
import { absentAt, lineOf, without, type Forgery } from './lines';

/** What somebody who holds the signing key himself could do to the records; all is signed anew, so only the logs can tell. */
export const ofRecords: Forgery[] = [
  ['a record dropped', (files) => editLines(files, 'records.jsonl', without(2)), 'MISSING'],
  [
    'a record dropped and the rest renumbered',
    (files) =>
      editLines(files, 'records.jsonl', (lines) =>
        without(2)(lines).map((line, i) => line.replace(/"i":\d+/, `"i":${String(i)}`)),
      ),
    'ABSENT',
  ],
  [
    'two records swapped',
    (files) => editLines(files, 'records.jsonl', ([a, b, c, ...rest]) => [a ?? '', c ?? '', b ?? '', ...rest]),
    'RECORD_ORDER',
  ],
  [
    'two records swapped and renumbered',
    (files) =>
      editLines(files, 'records.jsonl', ([a, b, c, ...rest]) => [
        a ?? '',
        (c ?? '').replace('"i":2', '"i":1'),
        (b ?? '').replace('"i":1', '"i":2'),
        ...rest,
      ]),
    'DISCLOSURE',
  ],
  [
    'a record twice',
    (files) => editLines(files, 'records.jsonl', ([a, b, ...rest]) => [a ?? '', b ?? '', b ?? '', ...rest]),
    'RECORD_ORDER',
  ],
  [
    'a disclosure twice',
    (files) => editLines(files, 'disclosures.jsonl', ([a, ...rest]) => [a ?? '', a ?? '', ...rest]),
    'DISCLOSURE',
  ],
  [
    'disclosures of two records exchanged',
    (files) => editLines(files, 'disclosures.jsonl', (lines) => [...lines.slice(8), ...lines.slice(0, 8)]),
    'DISCLOSURE',
  ],
  ['the last record cut', (files) => editLines(files, 'records.jsonl', (lines) => lines.slice(0, -1)), 'DISCLOSURE'],
  [
    'the last record cut with its values',
    (files) => {
      editLines(files, 'records.jsonl', (lines) => lines.slice(0, -1));
      editLines(files, 'disclosures.jsonl', (lines) => lines.slice(0, -8));
    },
    'SEAL_SIZE',
  ],
  ['the last line feed cut', (files) => edit(files, 'records.jsonl', (all) => all.slice(0, -1)), 'LINES'],
  [
    'the tail hidden behind an older seal',
    (files) => {
      editJson<Proofs>(files, 'proofs.json', (proofs) => proofs.seals.pop());
      editLines(files, 'device.jsonl', (lines) => lines.slice(0, -1));
    },
    'NOT_LATEST_SEAL',
  ],
  [
    'the tail hidden by an older size',
    (files) =>
      editJson<Proofs>(files, 'proofs.json', (proofs) => {
        const seal = proofs.seals.at(-1);
        if (seal) seal.size = 4;
      }),
    'SEAL',
  ],
  [
    'a value changed',
    (files) => edit(files, 'disclosures.jsonl', (all) => all.replace('2019-04', '2019-06')),
    'DISCLOSURE',
  ],
  [
    'a salt shortened',
    (files) => edit(files, 'disclosures.jsonl', (all) => all.replace(/^\["[^"]{8}/, '["')),
    'DISCLOSURE',
  ],
  ['a time changed', (files) => edit(files, 'records.jsonl', (all) => all.replace('15:50:00', '15:50:01')), 'SEAL'],
  [
    'a class changed',
    (files) => edit(files, 'records.jsonl', (all) => all.replace('"basis":"input"', '"basis":"observed"')),
    'SEAL',
  ],
  [
    'a record called deleted that nobody deleted',
    (files) => {
      const line = lineOf(files, 2);
      editLines(files, 'records.jsonl', without(2));
      editLines(files, 'disclosures.jsonl', (lines) => [...lines.slice(0, 16), ...lines.slice(24)]);
      editJson<Proofs>(files, 'proofs.json', (proofs) => absentAt(proofs, 2, line));
    },
    'MISSING',
  ],
  [
    'a deletion called withholding',
    (files) =>
      editJson<Proofs>(files, 'proofs.json', (proofs) => {
        for (const each of proofs.absent) Object.assign(each, { state: 'withheld', reason: 'privileged' });
      }),
    'MISSING',
  ],
  [
    'the record of the deletion withheld',
    (files) => {
      const line =
        textIn(files, 'records.jsonl')
          .split('\n')
          .find((each) => each.includes('"type":"purge"')) ?? '';
      const { i } = JSON.parse(line) as { i: number };
      editLines(files, 'records.jsonl', without(i));
      editLines(files, 'disclosures.jsonl', (lines) => [...lines.slice(0, -24), ...lines.slice(-16)]);
      editJson<Proofs>(files, 'proofs.json', (proofs) => absentAt(proofs, i, line, 'withheld'));
    },
    'MISSING',
  ],
  [
    'the opening left out',
    (files) => {
      const line = lineOf(files, 0);
      editLines(files, 'records.jsonl', without(0));
      editLines(files, 'disclosures.jsonl', (lines) => lines.slice(8));
      editJson<Proofs>(files, 'proofs.json', (proofs) => absentAt(proofs, 0, line, 'withheld'));
    },
    'OPENING',
  ],
  [
    'a record of another matter',
    (files) => edit(files, 'records.jsonl', (all) => all.replace(/"m":"[0-9a-f]{32}"/, `"m":"${'ab'.repeat(16)}"`)),
    'OTHER_MATTER',
  ],
];

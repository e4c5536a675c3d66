import { utf8 } from '../../../../utils/evidence/bytes';
import type { Proofs } from '../../../../utils/evidence/proofs';
import { edit, editJson, editLines, textIn } from '../forge';
import type { Forgery } from './lines';

/** What somebody who holds the signing key himself could do to what stands around the records; all is signed anew. */
export const ofProofs: Forgery[] = [
  [
    'another matter’s place in the seals',
    (files) =>
      edit(files, 'records.jsonl', (all) =>
        all.replace(/"slot":(\d+)/, (_, slot: string) => `"slot":${String((Number(slot) + 1) % 64)}`),
      ),
    'SEAL',
  ],
  [
    'a hash too many in a proof',
    (files) => editJson<Proofs>(files, 'proofs.json', ({ seals }) => seals[0]?.path.push(seals[0].blind)),
    'SEAL',
  ],
  [
    'a hash too few in a proof',
    (files) => editJson<Proofs>(files, 'proofs.json', ({ seals }) => seals[0]?.path.pop()),
    'SEAL',
  ],
  [
    'another blind',
    (files) =>
      editJson<Proofs>(files, 'proofs.json', ({ seals }) => {
        if (seals[0] && seals[1]) seals[0].blind = seals[1].blind;
      }),
    'SEAL',
  ],
  [
    'a node passed for a leaf',
    (files) =>
      editJson<Proofs>(files, 'proofs.json', ({ seals }) => {
        const seal = seals[0];
        if (seal) seal.path = seal.path.slice(1);
      }),
    'SEAL',
  ],
  [
    'a fault of the system left out',
    (files) => editLines(files, 'device.jsonl', (lines) => lines.filter((line) => !line.includes('"type":"start"'))),
    'NOTES',
  ],
  [
    'a device line changed',
    (files) => edit(files, 'device.jsonl', (all) => all.replace('Holdfast 0.1.0', 'Holdfast 0.1.1')),
    'DEVICE_LINE',
  ],
  [
    'a line of the device log dropped',
    (files) => editJson<Proofs>(files, 'proofs.json', ({ device }) => device.pop()),
    'DEVICE_SIZE',
  ],
  [
    'a line of the device log replaced',
    (files) =>
      editJson<Proofs>(files, 'proofs.json', ({ device }) => {
        device[2] = device[1] ?? '';
      }),
    'DEVICE_ROOT',
  ],
  [
    'a checkpoint of another key',
    (files) =>
      files.set('checkpoint.txt', utf8(textIn(files, 'checkpoint.txt').replace(/[0-9a-f]{32}/g, 'a'.repeat(32)))),
    'CHECKPOINT',
  ],
  [
    'a checkpoint without its signature',
    (files) => edit(files, 'checkpoint.txt', (all) => `${all.split('\n').slice(0, 4).join('\n')}\n`),
    'CHECKPOINT',
  ],
  [
    'a report that says something else',
    (files) => edit(files, 'report.html', (all) => all.replace('2019-04', '2019-06')),
    'REPORT',
  ],
  [
    'a README that says something else',
    (files) => edit(files, 'README.txt', (all) => all.replace('to read', 'to burn')),
    'REPORT',
  ],
  ['another language claimed', (files) => edit(files, 'export.json', (all) => all.replace('"en"', '"fr"')), 'REPORT'],
];

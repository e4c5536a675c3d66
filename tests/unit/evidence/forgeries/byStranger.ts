import { utf8 } from '../../../../utils/evidence/bytes';
import { edit, type Files } from '../forge';

/** Without the key: nothing is signed anew. */
export const byStranger: [name: string, forge: (files: Files, foreign: Files) => void, exit: number, code: string][] = [
  ['a signature stripped', (files) => files.delete('manifest.sig'), 10, 'NO_SIGNATURE'],
  ['a signature emptied', (files) => files.set('manifest.sig', new Uint8Array()), 10, 'SIGNATURE'],
  ['a manifest stripped', (files) => files.delete('manifest.json'), 10, 'NO_MANIFEST'],
  ['a checkpoint stripped', (files) => files.delete('checkpoint.txt'), 10, 'FILES'],
  [
    'a signature of another package',
    (files, foreign) => files.set('manifest.sig', foreign.get('manifest.sig') ?? new Uint8Array()),
    10,
    'SIGNATURE',
  ],
  [
    'a checkpoint of another package',
    (files, foreign) => files.set('checkpoint.txt', foreign.get('checkpoint.txt') ?? new Uint8Array()),
    10,
    'FILE_CHANGED',
  ],
  [
    'another key',
    (files, foreign) => files.set('key.pem', foreign.get('key.pem') ?? new Uint8Array()),
    10,
    'FILE_CHANGED',
  ],
  ['a file too many', (files) => files.set('notes.txt', utf8('x')), 10, 'FILES'],
  [
    'an unknown algorithm',
    (files) => edit(files, 'manifest.json', (all) => all.replace('ES256', 'none')),
    30,
    'VERSION',
  ],
  [
    'version 2',
    (files) => edit(files, 'manifest.json', (all) => all.replace('"version":1', '"version":2')),
    30,
    'VERSION',
  ],
  [
    'a value',
    (files) => edit(files, 'disclosures.jsonl', (all) => all.replace('2019-04', '2019-06')),
    10,
    'FILE_CHANGED',
  ],
];

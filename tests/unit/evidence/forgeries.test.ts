import { beforeAll, describe, expect, it } from 'vitest';
import { base64, utf8, type Bytes } from '../../../utils/evidence/bytes';
import { leafOf } from '../../../utils/evidence/merkle';
import type { Proofs } from '../../../utils/evidence/proofs';
import type { SignerRow } from '../../../utils/records/sealed/logRows';
import { edit, editJson, editLines, judge, resign, signerOf, textIn, unpack, type Files } from './forge';
import { entry, install } from './samples';
import { text } from '../records/samples';

let zip: Bytes;
let signer: SignerRow;
let other: { zip: Bytes; signer: SignerRow };

beforeAll(async () => {
  const home = await install();
  await home.log('E001234567', [entry(), entry({ after: text('2019-05') })], 'v1');
  await home.log('E007654321', [entry({ after: text('of another client') })], 'v2');
  await home.packageOf('E001234567');
  home.world.wait(1_000);
  await home.log('E001234567', [entry({ kind: 'hold', note: 'wording: No travel history' }), entry()], 'v3');
  await home.evidence.erase('v3', 'person.deleted@1');
  await home.log('E001234567', [entry({ after: text('Zürich') })], 'v4');
  zip = await home.packageOf('E001234567');
  signer = await signerOf(home);
  const elsewhere = await install();
  await elsewhere.log('E001234567', [entry()]);
  other = { zip: await elsewhere.packageOf('E001234567'), signer: await signerOf(elsewhere) };
});

const absentAt = (proofs: Proofs, i: number, line: string, state: 'deleted' | 'withheld' = 'deleted') => {
  proofs.absent.push({
    i,
    leaf: base64(leafOf(utf8(line))),
    state,
    ...(state === 'withheld' ? { reason: 'privileged' } : {}),
  });
  proofs.absent.sort((a, b) => a.i - b.i);
};
const lineOf = (files: Files, i: number): string => {
  const line = textIn(files, 'records.jsonl')
    .split('\n')
    .find((each) => each.includes(`"i":${String(i)},`));
  if (line === undefined) throw new Error(`No record ${String(i)}.`);
  return line;
};
const without = (i: number) => (lines: string[]) => lines.filter((line) => !line.includes(`"i":${String(i)},`));

/** What somebody who holds the signing key himself could try; everything is signed anew, so only the logs can tell. */
const byOwner: [name: string, forge: (files: Files) => void, code: string][] = [
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

describe('the owner of the key could pass off', () => {
  it.each(byOwner)('%s', async (_name, forge, code) => {
    const files = await unpack(zip);
    forge(files);
    expect(await judge(await resign(files, signer))).toMatchObject({ exit: 10, code, intact: 'broken' });
  });

  it('nothing is refused when nothing was changed', async () => {
    expect(await judge(await resign(await unpack(zip), signer))).toMatchObject({
      exit: 12,
      complete: 'partial',
      facts: { deleted: 2 },
    });
  });
});

/** Bytes that two readers would read differently, in a record that is otherwise signed as it should be. */
const spellings: [name: string, path: string, forge: (all: string) => string][] = [
  ['a space', 'records.jsonl', (all) => all.replace('"v":1', '"v": 1')],
  ['keys in another order', 'records.jsonl', (all) => all.replace(/"v":1,("m":"[0-9a-f]+")/, '$1,"v":1')],
  ['a key twice', 'records.jsonl', (all) => all.replace('"v":1,', '"v":1,"v":1,')],
  ['a fraction', 'records.jsonl', (all) => all.replace('"i":1,', '"i":1.0,')],
  ['minus nought', 'records.jsonl', (all) => all.replace('"i":0,', '"i":-0,')],
  ['an exponent', 'records.jsonl', (all) => all.replace('"i":1,', '"i":1e0,')],
  ['a number beyond exactness', 'records.jsonl', (all) => all.replace(/"mono":\d+/, '"mono":9007199254740993')],
  ['an unknown member', 'records.jsonl', (all) => all.replace('"v":1,', '"v":1,"__proto__":{},')],
  ['CR before LF', 'records.jsonl', (all) => all.replace('\n', '\r\n')],
  ['an empty line', 'records.jsonl', (all) => all.replace('\n', '\n\n')],
  ['a byte order mark', 'records.jsonl', (all) => `\ufeff${all}`],
  ['an escape for nothing', 'disclosures.jsonl', (all) => all.replace('From', '\\u0046rom')],
  ['a lone surrogate', 'disclosures.jsonl', (all) => all.replace('From', '\\ud800')],
  ['the replacement character', 'disclosures.jsonl', (all) => all.replace('ü', '\ufffd')],
  ['another normal form', 'disclosures.jsonl', (all) => all.normalize('NFD')],
  [
    'base64 with idle bits',
    'proofs.json',
    (all) =>
      all.replace(
        /([A-Za-z0-9+/]{42})([AEIMQUYcgkosw048])=/,
        (_, head: string, last: string) => `${head}${String.fromCharCode(last.charCodeAt(0) + 1)}=`,
      ),
  ],
];

describe('two programs could read differently', () => {
  it.each(spellings)('%s', async (_name, path, forge) => {
    const files = await unpack(zip);
    edit(files, path, forge);
    expect((await judge(await resign(files, signer))).exit).toBe(10);
  });
  it('bytes that are no UTF-8', async () => {
    const files = await unpack(zip);
    files.set('records.jsonl', Uint8Array.of(0xc0, 0x80, 0x0a));
    expect(await judge(await resign(files, signer))).toMatchObject({ exit: 10, code: 'UTF8' });
  });
});

/** Without the key: nothing is signed anew. */
const byStranger: [name: string, forge: (files: Files, foreign: Files) => void, exit: number, code: string][] = [
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

describe('a stranger could exchange', () => {
  it.each(byStranger)('%s', async (_name, forge, exit, code) => {
    const files = await unpack(zip);
    forge(files, await unpack(other.zip));
    expect(await judge(files)).toMatchObject({ exit, code });
  });
  it('the whole package, signed with a key of his own', async () => {
    const { fingerprintOf } = await import('../../../utils/evidence/signature');
    expect(await judge(await unpack(other.zip), { expectKey: fingerprintOf(signer.spki) })).toMatchObject({
      exit: 11,
      code: 'OTHER_KEY',
    });
  });
  it('the key under a package of the first one', async () => {
    const files = await unpack(zip);
    files.set('key.pem', (await unpack(other.zip)).get('key.pem') ?? new Uint8Array());
    expect(await judge(await resign(files, other.signer))).toMatchObject({ exit: 10, code: 'CHECKPOINT' });
  });
});

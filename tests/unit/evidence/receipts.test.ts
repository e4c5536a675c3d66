import { beforeAll, describe, expect, it } from 'vitest';
import { base64, utf8, type Bytes } from '../../../utils/evidence/bytes';
import { verifyPackage } from '../../../utils/evidence/verifyPackage';
import type { LogEntry } from '../../../utils/messages/contract';
import type { SignerRow } from '../../../utils/records/sealed/logRows';
import { listRecords } from '../../../utils/records/sealed/exportMatter';
import { sealedFile } from '../../../utils/records/sealed/sealedRows';
import { edit, judge, resign, signerOf, textIn, unpack, type Files } from './forge';
import { hasPython, verifyInPython } from './python';
import { entry, install, type Installation } from './samples';

const CLIENT = 'E001234567';
// A picture of one white point.
const PICTURE = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);
const PAGE = utf8('<!doctype html><p>No place to upload the police certificate</p>');

const upload = entry({
  kind: 'upload',
  basis: 'input',
  before: undefined,
  after: undefined,
  facts: [
    { what: 'file.name', text: 'passport.pdf' },
    { what: 'file.size', text: '1048576' },
    { what: 'file.sha256', text: 'ab'.repeat(32) },
    { what: 'said', text: 'passport.pdf was received' },
    { what: 'portal.date', text: 'Mon, 23 Nov 2026 15:50:00 GMT' },
  ],
} as Partial<LogEntry>);
const submission = entry({
  kind: 'submission',
  facts: [
    { what: 'sent', name: 'Applicant › Family name', text: 'Müller' },
    { what: 'sent', name: 'Applicant › Given name', text: 'Zoë' },
  ],
});
const screen = entry({ kind: 'screen', facts: [{ what: 'screen.text', text: 'Line one\nLine two' }] });

let home: Installation;
let zip: Bytes;
let signer: SignerRow;
beforeAll(async () => {
  home = await install();
  await home.log(CLIENT, [upload, submission]);
  await home.log(CLIENT, [screen], 'v1', [
    sealedFile('screen.picture', 'png', PICTURE),
    sealedFile('screen.html', 'html', PAGE),
  ]);
  await home.log('E007654321', [screen], 'v2', [sealedFile('screen.html', 'html', utf8('of another client'))]);
  zip = await home.packageOf(CLIENT);
  signer = await signerOf(home);
});

const blobsIn = (files: Files): string[] => [...files.keys()].filter((path) => path.startsWith('blobs/'));

it('the picture of a recorded screen could not be looked at again; or another screen’s would be shown for it', async () => {
  expect(await home.evidence.picture('v1', screen.at)).toBe(base64(PICTURE));
  expect(await home.evidence.picture('v1', screen.at + 1)).toBeNull();
  expect(await home.evidence.picture('v2', screen.at)).toBeNull();
  const later = await install();
  await later.log(CLIENT, [screen], 'v1', [sealedFile('screen.picture', 'png', PICTURE)]);
  await later.evidence.erase('v1', 'person');
  expect(await later.evidence.picture('v1', screen.at)).toBeNull();
});

it('what was uploaded, sent and shown would be missing from the package or from the paper', async () => {
  expect((await verifyPackage(zip)).exit).toBe(12);
  const files = await unpack(zip);
  expect(blobsIn(files).length).toBe(2);
  expect([...files.values()].some((bytes) => new TextDecoder().decode(bytes).includes('of another client'))).toBe(
    false,
  );
  const report = textIn(files, 'report.html');
  for (const said of [
    'passport.pdf was received',
    'Mon, 23 Nov 2026 15:50:00 GMT',
    'Müller',
    'Line two',
    'src="data:image/png',
  ])
    expect(report).toContain(said);
  if (hasPython) expect(verifyInPython(zip)).toBe(12);
});

const forgeries: [name: string, forge: (files: Files) => Files][] = [
  ['another picture', (files) => files.set(blobsIn(files)[0] ?? '', utf8('another'))],
  ['a picture left out', (files) => (files.delete(blobsIn(files)[0] ?? ''), files)],
  ['a picture that nobody took', (files) => insert(files, `blobs/${'0'.repeat(64)}.png`, PICTURE)],
  [
    'another size of a picture',
    (files) => {
      edit(files, 'disclosures.jsonl', (all) => all.replace(/("type":"png","size":)\d+/, '$11'));
      return files;
    },
  ],
];

describe('a file that a record names could be exchanged by the owner of the key:', () => {
  it.each(forgeries)('%s', async (_name, forge) => {
    const forged = await resign(forge(await unpack(zip)), signer);
    expect((await judge(forged)).exit).toBe(10);
  });
});

/** A file among the blobs, in its place. */
function insert(files: Files, path: string, bytes: Bytes): Files {
  const all = [...files];
  const at = all.findIndex(([name]) => name > path && name.startsWith('blobs/'));
  return new Map([...all.slice(0, at), [path, bytes], ...all.slice(at)]);
}

describe('what is kept back', () => {
  it('would take its picture with it into the package, or pass for nothing', async () => {
    const { matterId } = (await home.evidence.list()).find(({ label }) => label === CLIENT) ?? { matterId: '' };
    const records = await listRecords(home.connection, home.vault, matterId);
    const shown = records.find(({ line }) => line.type === 'screen');
    const file = records.find(({ line }) => line.type === 'upload');
    const name = file?.values.find(({ what }) => what === 'file.name');
    const part = await home.packageOf(CLIENT, 'fr', {
      from: null,
      to: null,
      withhold: new Map([[shown?.i ?? 0, 'privilege']]),
      redact: new Map([[file?.i ?? 0, new Set([name?.place ?? 0])]]),
    });
    expect(await verifyPackage(part)).toMatchObject({
      exit: 12,
      complete: 'partial',
      facts: { withheld: 1, redacted: 1, deleted: 0 },
    });
    const files = await unpack(part);
    expect(blobsIn(files)).toEqual([]);
    const report = textIn(files, 'report.html');
    expect(report).toContain('secret professionnel');
    expect(report).not.toContain('>passport.pdf<');
    if (hasPython) expect(verifyInPython(part)).toBe(12);
  });

  it('of another time would be shown when only a period was asked for', async () => {
    const later = Date.UTC(2026, 10, 24);
    await home.log(CLIENT, [entry({ at: later, note: 'the next day' })], 'v3');
    const period = await home.packageOf(CLIENT, 'en', {
      from: later - 1,
      to: later + 1,
      withhold: new Map(),
      redact: new Map(),
    });
    const report = textIn(await unpack(period), 'report.html');
    expect(report).toContain('the next day');
    expect(report).not.toContain('passport.pdf');
    expect(await verifyPackage(period)).toMatchObject({ exit: 12, complete: 'partial' });
  });
});

it('the picture of a deleted visit would stay on the disk and in the package', async () => {
  await home.evidence.erase('v1', 'person.deleted@1');
  const left = await home.connection.use((db) => db.getAll('blobs'));
  expect(left.map(({ matterId }) => matterId)).toHaveLength(1); // the other client's
  const files = await unpack(await home.packageOf(CLIENT));
  expect(blobsIn(files)).toEqual([]);
});

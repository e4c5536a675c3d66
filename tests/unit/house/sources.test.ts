import { expect, test } from 'vitest';
import { readSources } from './sources.ts';

const LONGEST = 250; // lines; a longer file usually holds a second idea

/** Longer files that do hold one idea, and why. */
const longOnPurpose: Readonly<Record<string, string>> = {
  'utils/messages/contract.ts': 'all messages there are, in one table; what they carry stands beside it',
  'utils/language/en.ts': 'every word a person reads, so that a translator sees them all',
  'utils/language/fr.ts': 'the same words in French, in the same order',
};

const product = readSources('entrypoints', 'components', 'utils');
const shipped = [...product, ...readSources('scripts')];
const everything = [...shipped, ...readSources('tests')];

/** Pure folders: the world is passed in, so that they run in a browser, in Node and in a table of cases alike. */
const pure = /^utils\/(forms|loss|matters|evidence|sealing|portals|language)\//;

const offenders = (sources: typeof product, pattern: RegExp): string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

test('there are sources to check', () => {
  expect(product.length).toBeGreaterThan(20);
});

test('no file is so long that a reader cannot hold it, unless it says why', () => {
  const long = shipped.filter(({ text }) => text.split('\n').length > LONGEST).map(({ path }) => path);
  expect(long.filter((path) => longOnPurpose[path] === undefined)).toEqual([]);
});

test('pure folders never touch the browser’s extension interface', () => {
  const pureSources = product.filter(({ path }) => pure.test(path));
  expect(offenders(pureSources, /\b(?:browser|chrome)\.(?:runtime|storage|tabs|webRequest)\b/)).toEqual([]);
});

test('nothing turns text into markup or code: page text would run as ours', () => {
  const markup =
    /\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write\(|\beval\(|new Function\(/;
  expect(offenders(product, markup)).toEqual([]);
});

test('nothing in the product calls out: what is typed stays on the machine', () => {
  const network = /\bfetch\(|\bXMLHttpRequest\(|\bWebSocket\(|\bEventSource\(|\bsendBeacon\(|\bRTCPeerConnection\(/;
  expect(offenders(product, network)).toEqual([]);
});

test('a passphrase is worked out nowhere but in a thread of its own: what is kept meanwhile would wait for it', () => {
  const imports = /import \{[^}]*(?<!type )\bkeyOfPassphrase\b[^}]*\} from/;
  expect(offenders(product, imports)).toEqual(['components/lock/passphraseWorker.ts']);
});

test('no error is swallowed without a word', () => {
  expect(offenders(everything, /catch\s*(?:\([^)]*\))?\s*\{\s*\}/)).toEqual([]);
});

test('no test sleeps, is alone, or is switched off', () => {
  const tests = readSources('tests').filter(({ path }) => !/^tests\/(portal|unit\/house)\//.test(path));
  expect(offenders(tests, /waitForTimeout\(|\.only\(|setTimeout\([^,]+, *[0-9]{3,}\)/)).toEqual([]);
  expect(offenders(tests, /\b(?:it|test|describe)\.(?:skip|todo|fixme)\(/)).toEqual([]);
});

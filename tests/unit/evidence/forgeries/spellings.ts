/** Bytes that two readers would read differently, in a record that is otherwise signed as it should be. */
export const spellings: [name: string, path: string, forge: (all: string) => string][] = [
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

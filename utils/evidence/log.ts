import { base64, isBase64Of, type Bytes } from './bytes';
import { hashDisclosure, PADDING, readDisclosure } from './disclosure';
import { leafOf } from './merkle';
import type { Absent } from './proofs';
import { readRecord, type RecordLine } from './record';
import { demand } from './refusal';
import { hashOf, type Lines } from './strictJson';
import type { Value } from './value';

/** One place of a matter's log as a package has it. */
export type LogRecord = { index: number; leaf: Bytes } & (
  | { state: 'present'; line: RecordLine; values: { what: string; value: Value }[]; redacted: number }
  | { state: 'deleted' }
  | { state: 'withheld'; reason: string }
);
export type PresentRecord = Extract<LogRecord, { state: 'present' }>;

interface LogFiles {
  lines: Lines;
  disclosures: Lines;
  absent: readonly Absent[];
  matter: string;
}

export function presentOf(records: readonly LogRecord[]): PresentRecord[] {
  return records.filter((record) => record.state === 'present');
}

/** The whole log from 0 to its end: every place is either a record, or declared deleted or withheld. */
export function readLog({ lines, disclosures, absent, matter }: LogFiles): LogRecord[] {
  const records = new Map<number, LogRecord>();
  let previous = -1;
  for (const [at, text] of lines.texts.entries()) {
    const where = `Line ${String(at + 1)} of records.jsonl`;
    const line = readRecord(text, where);
    demand(line.m === matter, 'OTHER_MATTER', `${where} is of another matter.`);
    demand(line.i > previous, 'RECORD_ORDER', `${where} is out of order.`);
    demand(
      line.f.every((digest, n) => n === 0 || digest > (line.f[n - 1] ?? '')),
      'DIGESTS',
      `${where} has its digests out of order.`,
    );
    records.set(line.i, {
      index: line.i,
      leaf: leafOf(lines.bytes[at] ?? new Uint8Array()),
      state: 'present',
      line,
      values: [],
      redacted: line.f.length,
    });
    previous = line.i;
  }
  previous = -1;
  for (const { i, leaf, state, reason } of absent) {
    demand(i > previous && !records.has(i), 'ABSENT', `Record ${String(i)} is listed twice, or out of order.`);
    demand(
      (state === 'withheld') === (reason !== undefined),
      'ABSENT',
      `Record ${String(i)} is kept back without a reason.`,
    );
    records.set(i, {
      index: i,
      leaf: hashOf(leaf),
      ...(state === 'withheld' ? { state, reason: reason ?? '' } : { state: 'deleted' }),
    });
    previous = i;
  }
  const log = [...records.values()].sort((a, b) => a.index - b.index);
  demand(
    log.every(({ index }, at) => index === at),
    'MISSING',
    'A record is missing, and nothing says why.',
  );
  readDisclosures(disclosures, presentOf(log));
  checkOpening(log);
  checkDeletions(log);
  return log;
}

/** Every disclosure belongs to exactly one record, stands in the order of the records, and is shown once. */
function readDisclosures({ texts, bytes }: Lines, records: readonly PresentRecord[]): void {
  const digests: string[] = [];
  const owners: PresentRecord[] = [];
  const known = new Set<string>();
  for (const record of records) {
    for (const digest of record.line.f) {
      if (known.has(digest))
        demand(false, 'DIGESTS', `Record ${String(record.index)} has a digest that another one has too.`);
      known.add(digest);
      digests.push(digest);
      owners.push(record);
    }
  }
  let place = 0; // they come in order: what is passed over is redacted, and each is looked at once
  for (const [at, line] of texts.entries()) {
    const where = `Line ${String(at + 1)} of disclosures.jsonl`;
    const digest = hashDisclosure(bytes[at] ?? new Uint8Array());
    while (place < digests.length && !isBase64Of(digests[place] ?? '', digest)) place++;
    const owner = owners[place++];
    if (!owner) {
      demand(known.has(base64(digest)), 'DISCLOSURE', `${where} belongs to no record: a value was changed or moved.`);
      demand(false, 'DISCLOSURE', `${where} is repeated or out of order.`);
    }
    const [, what, value] = readDisclosure(line, where);
    owner.redacted--;
    if (what !== PADDING) owner.values.push({ what, value });
  }
}

function checkOpening(log: readonly LogRecord[]): void {
  const [first, ...others] = presentOf(log);
  demand(
    first?.index === 0 && first.line.type === 'open' && first.line.slot !== undefined,
    'OPENING',
    'The log does not begin with its opening.',
  );
  demand(
    others.every(({ line }) => line.type !== 'open' && line.slot === undefined),
    'OPENING',
    'The log is opened twice.',
  );
}

/** A record is deleted when, and only when, a later `purge` record says so. */
function checkDeletions(log: readonly LogRecord[]): void {
  const runs: [number, number][] = [];
  for (const { index, line } of presentOf(log)) {
    demand(
      (line.type === 'purge') === (line.gone !== undefined),
      'PURGE',
      `Record ${String(index)} is half a deletion.`,
    );
    for (const [from, to] of line.gone ?? []) {
      demand(from > 0 && from <= to && to < index, 'PURGE', `Record ${String(index)} deletes what is not before it.`);
      runs.push([from, to]);
    }
  }
  const declared = placesIn(runs);
  for (const { index, state } of log) {
    demand(
      (state === 'deleted') === declared.has(index) || (state === 'withheld' && !declared.has(index)),
      'MISSING',
      `Record ${String(index)} is missing without a deletion that says so, or deleted and still here.`,
    );
  }
}

/** The places that runs name. Overlapping runs are walked once: a hostile log can name a million places a million times. */
function placesIn(runs: readonly [number, number][]): Set<number> {
  const places = new Set<number>();
  let next = 0;
  for (const [from, to] of [...runs].sort(([a], [b]) => a - b)) {
    for (let place = Math.max(from, next); place <= to; place++) places.add(place);
    next = Math.max(next, to + 1);
  }
  return places;
}

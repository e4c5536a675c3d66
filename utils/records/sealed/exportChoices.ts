import { isBlob } from '../../evidence/blobs';
import { PADDING, readDisclosure } from '../../evidence/disclosure';
import type { Absent } from '../../evidence/proofs';
import { readRecord, type RecordLine } from '../../evidence/record';
import { base64 } from '../../evidence/bytes';
import type { BlobRef, Value } from '../../evidence/value';
import type { ClearRecordRow } from '../stored/matterLogs';

/** Why a record is kept back; the codes stand in the package, their words in the report's language. */
export const REASONS = ['privilege', 'privacy', 'other-client', 'irrelevant'] as const;
export type Reason = (typeof REASONS)[number];
/** Of records before or after the period that was asked for. */
export const OUTSIDE_PERIOD = 'period';

/** What of a matter goes into the package; whatever is left out is declared in it. */
export interface ExportChoices {
  /** Milliseconds since the epoch, both included; null: from the beginning, to the end. */
  from: number | null;
  to: number | null;
  /** Records kept back, and why. */
  withhold: ReadonlyMap<number, string>;
  /** Values kept back: places in `disclosures`, by record. */
  redact: ReadonlyMap<number, ReadonlySet<number>>;
}

export const EVERYTHING: ExportChoices = { from: null, to: null, withhold: new Map(), redact: new Map() };

/** A record that can be chosen, with every value it discloses. */
export interface ChoosableRecord {
  i: number;
  line: RecordLine;
  values: { place: number; what: string; value: Value }[];
  /** The log cannot be shown without its opening and its deletions. */
  always: boolean;
}

export function choosable(rows: readonly ClearRecordRow[]): ChoosableRecord[] {
  return rows.flatMap(({ i, line: text, disclosures }) => {
    if (text === null) return [];
    const line = readRecord(text, `Record ${String(i)}`);
    const values = disclosures.flatMap((each, place) => {
      const [, what, value] = readDisclosure(each, `A value of record ${String(i)}`);
      return what === PADDING ? [] : [{ place, what, value }];
    });
    return [{ i, line, values, always: isStructure(line) }];
  });
}

const isStructure = ({ type, i }: Pick<RecordLine, 'type' | 'i'>): boolean => i === 0 || type === 'purge';

/** What is shown of a matter's records, and what is declared instead. */
export interface Chosen {
  records: string[];
  disclosures: string[];
  absent: Absent[];
  /** Files that the values shown name. */
  files: BlobRef[];
  /** Records with such files. */
  with: Set<number>;
}

export function choose(rows: readonly ClearRecordRow[], choices: ExportChoices): Chosen {
  const chosen: Chosen = { records: [], disclosures: [], absent: [], files: [], with: new Set() };
  for (const row of rows) {
    const { i, line, leaf } = row;
    const reason = line === null ? undefined : reasonFor(line, choices);
    if (line === null) chosen.absent.push({ i, leaf: base64(leaf), state: 'deleted' });
    else if (reason !== undefined) chosen.absent.push({ i, leaf: base64(leaf), state: 'withheld', reason });
    else show(chosen, row, line, choices.redact.get(i));
  }
  return chosen;
}

function show(chosen: Chosen, { i, disclosures }: ClearRecordRow, line: string, redacted?: ReadonlySet<number>): void {
  chosen.records.push(line);
  for (const [place, disclosure] of disclosures.entries()) {
    if (redacted?.has(place) === true) continue;
    chosen.disclosures.push(disclosure);
    if (!disclosure.includes('"blob"')) continue; // parsing ten thousand values to find five files would take a second
    const [, , value] = readDisclosure(disclosure, `A value of record ${String(i)}`);
    if (!isBlob(value)) continue;
    chosen.files.push(value);
    chosen.with.add(i);
  }
}

function reasonFor(text: string, { from, to, withhold }: ExportChoices): string | undefined {
  const line = JSON.parse(text) as Pick<RecordLine, 'type' | 'i' | 'at'>;
  if (isStructure(line)) return undefined;
  const at = Date.parse(line.at);
  if ((from !== null && at < from) || (to !== null && at > to)) return OUTSIDE_PERIOD;
  return withhold.get(line.i);
}

import type { ReportWords } from '../../language/report/en';
import type { Contents } from '../contents';
import { presentOf } from '../log';
import { proquints } from '../proquint';
import { fingerprintOf } from '../signature';
import { plainText } from '../value';
import { itemOf, shortItem } from './chronology';
import { line, pair, paragraph, wrapped, type Block, type Section } from './layout';
import { inGroups } from './markup';
import { endOf } from './outages';
import { squareBlock } from './square';
import { moment } from './moment';

const lines = (...all: string[][]): Block => ({ lines: all.flat() });

/** The client's file as the portal called it; '' where it is not disclosed. */
export function labelOf({ records }: Contents): string {
  const value = presentOf(records)[0]?.values.find(({ what }) => what === 'label')?.value;
  return value === undefined ? '' : plainText(value);
}

export function coverSection(contents: Contents, words: ReportWords): Section {
  const { cover, records, fingerprint } = contents;
  const present = presentOf(records);
  const [first, last] = [present[0]?.line, present.at(-1)?.line];
  const count = (state: string): number => records.filter((record) => record.state === state).length;
  const redacted = present.reduce((sum, record) => sum + record.redacted, 0);
  const blank = '______________________________';
  const facts: [string, string][] = [
    [words.cover.client, labelOf(contents) || words.cover.unassigned],
    [words.cover.courtFile, blank],
    [words.cover.filedBy, blank],
    [words.cover.operator, blank],
    [words.cover.software, cover.software],
    [words.cover.made, moment(cover.created, cover.off)],
    [words.cover.first, first ? moment(first.t, first.off) : words.none],
    [words.cover.last, last ? moment(last.t, last.off) : words.none],
    [words.cover.zone, cover.tz],
    [
      words.cover.counts,
      words.cover.countsValue(records.length, count('present'), count('withheld'), count('deleted'), redacted),
    ],
    [words.cover.sealedBy, inGroups(fingerprint)],
  ];
  return {
    title: words.title,
    blocks: [
      paragraph(words.subtitle, 'quiet'),
      lines(facts.flatMap(([name, value]) => pair(name, value))),
      lines([line('')]),
      paragraph(words.cover.lead),
    ],
  };
}

export function certificateSection(words: ReportWords): Section {
  return {
    title: words.sections.certificate,
    blocks: [
      lines(
        [line('')],
        words.certificate.flatMap((each) => [line(each, 'centre'), line('')]),
      ),
    ],
  };
}

export function chronologySection({ records }: Contents, words: ReportWords): Section {
  const present = presentOf(records);
  return {
    title: words.sections.chronology,
    blocks: present.map((record, at) => itemOf(record, present[at - 1], words)),
  };
}

/** What went wrong and what was done about it, without the ordinary typing between. */
export function incidentsSection({ records }: Contents, words: ReportWords): Section {
  const present = presentOf(records);
  const incidents = present.filter(({ line: { type } }) => !ORDINARY.has(type));
  const blocks = incidents.map((record) => shortItem(record, words, endOf(record, present, words)));
  return { title: words.sections.incidents, blocks: blocks.length === 0 ? [paragraph(words.none)] : blocks };
}

const ORDINARY = new Set(['open', 'change', 'export', 'purge', 'dismiss', 'screen', 'upload', 'submission', 'answer']);

/** Printed even where there is nothing: silence would leave the question open. */
export function gapsSection({ records, clocks, device }: Contents, words: ReportWords): Section {
  const present = presentOf(records);
  const deleted = present.flatMap(({ index, line: { gone, rule } }) =>
    (gone ?? []).map(([from, to]) => words.deletedLine(from, to, index, rule ?? '')),
  );
  const withheld = records.flatMap((record) =>
    record.state === 'withheld'
      ? [words.withheldLine(record.index, words.reasons[record.reason] ?? record.reason)]
      : [],
  );
  const redacted = present
    .filter((record) => record.redacted > 0)
    .map((record) => words.redactedLine(record.index, record.redacted));
  const pauses = device.notes.flatMap(({ type, t, off, what }) =>
    type === 'start' && what !== undefined ? [words.pauseLine(moment(what, off), moment(t, off))] : [],
  );
  const jumps = clocks.map(({ index, by }) => words.clockLine(index, Math.round(by / 1000)));
  const part = (title: string, said: string[]): Block[] => [
    lines([line(title, 'heading')], said.length === 0 ? paragraph(words.none).lines : []),
    ...said.map((each) => paragraph(each)),
  ];
  return {
    title: words.sections.gaps,
    blocks: [
      ...part(words.deleted, deleted),
      ...part(words.withheld, withheld),
      ...part(words.redacted, redacted),
      ...part(words.pauses, pauses),
      ...part(words.clock, jumps),
    ],
  };
}

export function systemSection({ device, seals }: Contents, words: ReportWords): Section {
  const notes = device.notes.map(({ t, off, type, software, what, by }) => {
    const name = by === undefined ? words.system[type] : words.system.keyChanged;
    const said = type === 'trouble' ? [what ?? ''] : type === 'key' ? [inGroups(what ?? '')] : [];
    const when = type === 'trouble' ? words.system.quarter(moment(t, off)) : moment(t, off);
    return lines(pair(name, [when, software, ...said].join(' · ')));
  });
  const sealed = device.seals.map(({ n, t, off }, at) =>
    lines(pair(words.system.sealLine(n, seals[at]?.size ?? 0), words.system.quarter(moment(t, off)))),
  );
  return {
    title: words.sections.system,
    blocks: [
      paragraph(words.system.lead),
      ...notes,
      lines([line('')], [line(words.system.seals, 'heading')], [line(words.system.all(device.sealed))]),
      ...sealed,
    ],
  };
}

const numbered = (all: readonly string[]): Block[] => all.map((text, at) => paragraph(`${String(at + 1)}. ${text}`));

export function limitsSection(words: ReportWords): Section {
  return { title: words.sections.limits, blocks: numbered(words.limits) };
}

export function affidavitSection(words: ReportWords): Section {
  return {
    title: words.sections.affidavit,
    blocks: [paragraph(words.affidavitLead, 'quiet'), ...numbered(words.affidavit)],
  };
}

export function checkSection({ fingerprint, checkpointText, device }: Contents, words: ReportWords): Section {
  const { check } = words;
  return {
    title: words.sections.check,
    blocks: [
      paragraph(check.lead),
      lines(
        pair(check.fingerprint, inGroups(fingerprint)),
        pair(check.words, proquints(fingerprint, 8)),
        ...device.keys.slice(0, -1).map((key) => pair(check.earlier, inGroups(fingerprintOf(key)))),
      ),
      squareBlock(fingerprint, check.square),
      lines(
        [line(check.checkpoint, 'heading')],
        checkpointText.split('\n').flatMap((each) => wrapped(each, 'code')),
      ),
      lines(
        [line(check.command, 'heading')],
        paragraph(`npm run verify -- FILE.zip --expect-key ${fingerprint}`, 'code').lines,
      ),
      paragraph(check.openssl),
      paragraph(check.printing),
    ],
  };
}

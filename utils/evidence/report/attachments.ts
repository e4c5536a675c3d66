import type { ReportWords } from '../../language/report/en';
import { blobPath, isBlob } from '../blobs';
import { base64 } from '../bytes';
import type { Contents } from '../contents';
import { presentOf, type PresentRecord } from '../log';
import { plainText, type BlobRef } from '../value';
import { SCREEN_TEXT } from './chronology';
import { line, pair, paragraph, sheetsOf, wrapped, type Block, type Section, type Sheet } from './layout';
import { inGroups } from './markup';
import { moment } from './moment';

const textIn = ({ values }: PresentRecord, name: string): string =>
  values.flatMap(({ what, value }) => (what === name ? [plainText(value)] : []))[0] ?? '';

/** Every file that a record tells of: chosen for upload, or kept by Holdfast. What is printed can be compared with a file. */
export function attachmentsSection({ records }: Contents, words: ReportWords): Section {
  const blocks = presentOf(records).flatMap((record) => [...chosen(record, words), ...kept(record, words)]);
  return { title: words.sections.attachments, blocks: blocks.length === 0 ? [paragraph(words.none)] : blocks };
}

function chosen(record: PresentRecord, words: ReportWords): Block[] {
  const digest = textIn(record, 'file.sha256');
  if (digest === '') return [];
  const name = textIn(record, 'file.name');
  return [block(record, words.chosenFile, [[name, words.file(textIn(record, 'file.size'), inGroups(digest))]], words)];
}

function kept(record: PresentRecord, words: ReportWords): Block[] {
  const files = record.values.flatMap(({ what, value }) => (isBlob(value) ? [{ what, value }] : []));
  if (files.length === 0) return [];
  const rows = files.map(({ what, value }): [string, string] => [
    words.what[what] ?? what,
    `${words.file(String(value.size), inGroups(value.blob))} · .${value.type}`,
  ]);
  return [block(record, words.keptFiles, rows, words)];
}

function block(
  { index, line: { at, off } }: PresentRecord,
  title: string,
  rows: [string, string][],
  words: ReportWords,
): Block {
  const head = [line(`${words.item(index)} · ${moment(at, off)}`, 'when'), line(title)];
  return { lines: [...head, ...rows.flatMap(([name, value]) => pair(name, value)), line('')] };
}

/** One recorded screen on a page: what it is, the picture, and on the pages after it the words that stood there. */
export function screenSheets(contents: Contents, words: ReportWords): Sheet[] {
  const title = words.sections.screens;
  const screens = presentOf(contents.records).filter(({ line: { type } }) => type === 'screen');
  if (screens.length === 0) return sheetsOf({ title, blocks: [paragraph(words.none)] });
  return screens.flatMap((record) => [
    { title, lines: [...caption(record, words), ...picture(record, contents)] },
    ...wordsOf(record, words),
  ]);
}

const CAPTION_LINES = 9; // what is longer stands in the chronology

function caption(record: PresentRecord, words: ReportWords): string[] {
  const {
    index,
    line: { at, off },
  } = record;
  const rows = ['page.title', 'page.address', 'screen.view', 'screen.cut'].map(
    (what) => [what, textIn(record, what)] as const,
  );
  return [
    line(`${words.item(index)} · ${moment(at, off)}`, 'when'),
    ...rows
      .filter(([, text]) => text !== '')
      .flatMap(([what, text]) => pair(words.what[what] ?? what, words.codes[text] ?? text)),
  ].slice(0, CAPTION_LINES);
}

function picture({ values }: PresentRecord, { blobs }: Contents): string[] {
  const found = values.flatMap(({ value }) => (isBlob(value) && isPicture(value) ? [value] : []));
  return found.map((ref) => {
    const type = ref.type === 'png' ? 'image/png' : 'image/jpeg';
    return `<img class="screen" alt="${ref.blob}" src="data:${type};base64,${base64(blobs.get(blobPath(ref)) ?? new Uint8Array())}">`;
  });
}

const isPicture = ({ type }: BlobRef): boolean => type === 'png' || type === 'jpg';

function wordsOf(record: PresentRecord, words: ReportWords): Sheet[] {
  const text = textIn(record, SCREEN_TEXT);
  if (text === '') return [];
  const lines = text.split('\n').flatMap((each) => wrapped(each));
  return sheetsOf({ title: words.screenWords(record.index), blocks: [{ lines }] });
}

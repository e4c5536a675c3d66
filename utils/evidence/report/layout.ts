import { widthOf } from './letters';
import { escape, wrap } from './markup';

/** Federal Courts Rules, rule 65: letter paper, wide margins, 12 points, at most 30 lines on a page. */
export const LINES = 30;
/** What fits between the margins (14.5 cm), in heights of 12-point letters: a whole line, a name, and what stands beside it. */
const WIDTH = 34;
const NAME = 11.6;
const BESIDE = 21.6;
/** Of a table of three columns. */
const COLUMNS = [12.9, 9.7, 9.7];
/** Letters of the checkpoint and of commands, which are all of one width. */
const CODE = 66;

/** One printed line, as markup. */
export type Line = string;

/** Lines that stay together on a page where they fit on one. */
export interface Block {
  lines: Line[];
  /** Printed before them where they begin a page: the head of the table they belong to. */
  head?: Line[];
}

export const line = (text: string, kind = ''): Line =>
  `<p${kind === '' ? '' : ` class="${kind}"`}>${text === '' ? '&nbsp;' : escape(text)}</p>`;

/** A text on as many lines as it takes. */
export function wrapped(text: string, kind = ''): Line[] {
  const parts = kind === 'code' ? wrap(text, CODE) : wrap(text, WIDTH, widthOf);
  return parts.map((part) => line(part, kind));
}

export function paragraph(text: string, kind = ''): Block {
  return { lines: [...wrapped(text, kind), line('')] };
}

/** A name and what belongs to it, on as many lines as that takes. */
export function pair(name: string, value: string): Line[] {
  const names = wrap(name, NAME, widthOf);
  // A line break in a value is one on paper too, and is marked: nothing may look like a name beside it.
  const parts = value.split(/\r?\n/);
  const values = parts.flatMap((part, at) => wrap(at < parts.length - 1 ? `${part} ↵` : part, BESIDE, widthOf));
  return Array.from({ length: Math.max(names.length, values.length) }, (_, at) => {
    const [left, right] = [escape(names[at] ?? ''), escape(values[at] ?? '')];
    return `<p class="pair"><span>${left}</span><bdi>${right}</bdi></p>`;
  });
}

/** A line of a table: a field, what stood there before, and after. */
export function triple(name: string, before: string, after: string, kind = ''): Line[] {
  const columns = [name, before, after].map((text, at) =>
    wrap(text.replace(/\r?\n/g, ' ↵ '), COLUMNS[at] ?? WIDTH, widthOf),
  );
  const high = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: high }, (_, at) => {
    const cells = columns.map((column) => `<bdi>${escape(column[at] ?? '')}</bdi>`).join('');
    return `<p class="triple${kind === '' ? '' : ` ${kind}`}">${cells}</p>`;
  });
}

/** A section on pages of its own. */
export interface Section {
  title: string;
  blocks: Block[];
}

export interface Sheet {
  title: string;
  lines: Line[];
}

/** Blocks in order onto sheets: a block that does not fit any more begins the next sheet; a longer one runs on. */
export function sheetsOf({ title, blocks }: Section): Sheet[] {
  const room = LINES - 2; // the title takes two
  const sheets: Line[][] = [[]];
  for (const { lines, head = [] } of blocks) {
    if ((sheets.at(-1)?.length ?? 0) + lines.length > room && lines.length + head.length <= room)
      sheets.push([...head]);
    for (const each of lines) {
      if ((sheets.at(-1)?.length ?? 0) >= room) sheets.push([]);
      sheets.at(-1)?.push(each);
    }
  }
  return sheets.map((lines) => ({ title, lines }));
}

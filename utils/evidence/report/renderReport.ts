import { reportEn, type ReportWords } from '../../language/report/en';
import { reportFr } from '../../language/report/fr';
import type { Contents } from '../contents';
import { sheetsOf, type Sheet } from './layout';
import { escape, policyHash } from './markup';
import {
  affidavitSection,
  certificateSection,
  checkSection,
  chronologySection,
  coverSection,
  gapsSection,
  incidentsSection,
  limitsSection,
  systemSection,
} from './sections';
import { attachmentsSection, screenSheets } from './attachments';
import { comparisonsSection } from './comparisons';
import { STYLE } from './style';

/**
 * The report as one page of HTML: a pure function of what is signed, so that paper and proof cannot differ.
 * Without a script, and with a policy that lets it load nothing.
 */
export function renderReport(contents: Contents): string {
  return reportLines(contents).join('\n');
}

/** The same in pieces, which a line feed joins: whoever compares it need not make one text of its many megabytes. */
export function reportLines(contents: Contents): string[] {
  const words: ReportWords = contents.cover.lang === 'fr' ? reportFr : reportEn;
  const before = [coverSection(contents, words), certificateSection(words)].flatMap(sheetsOf);
  const sections = [
    sheetsOf(incidentsSection(contents, words)),
    sheetsOf(chronologySection(contents, words)),
    sheetsOf(comparisonsSection(contents, words)),
    sheetsOf(attachmentsSection(contents, words)),
    screenSheets(contents, words),
    ...[
      gapsSection(contents, words),
      systemSection(contents, words),
      limitsSection(words),
      affidavitSection(words),
      checkSection(contents, words),
    ].map(sheetsOf),
  ];
  const sheets = [...before, contentsSheet(sections, before.length + 2, words), ...sections.flat()];
  const foot = `${words.sealedAs} ${contents.checkpoint.root.slice(0, 16)} · ${contents.cover.created}`;
  const pages = sheets.map((sheet, at) => page(sheet, at, `${words.page(at + 1, sheets.length)} · ${foot}`));
  return [
    '<!doctype html>',
    `<html lang="${words.code}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src '${policyHash(STYLE)}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escape(words.title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...pages,
    '</main>',
    '</body>',
    '</html>',
    '',
  ];
}

function contentsSheet(sections: readonly Sheet[][], first: number, words: ReportWords): Sheet {
  let next = first;
  const lines = sections.map((sheets) => {
    const start = next;
    next += sheets.length;
    return `<p class="contents"><span>${escape(sheets[0]?.title ?? '')}</span><span>${String(start)}</span></p>`;
  });
  return { title: words.sections.contents, lines };
}

function page({ title, lines }: Sheet, at: number, foot: string): string {
  const heading = at === 0 ? 'h1' : 'h2';
  return `<section class="sheet"><${heading}>${escape(title)}</${heading}>\n${lines.join('\n')}\n<footer>${escape(foot)}</footer></section>`;
}

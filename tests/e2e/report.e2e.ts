import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readContainer } from '../../utils/evidence/container.ts';
import { expect, test } from './support/test.ts';

const LINE_PX = (0.72 / 2.54) * 96;

/** A court sends back paper with cut lines, a page too many or pages of another size than its rules say. */
for (const [lang, name] of [
  ['en', 'part-1.zip'],
  ['fr', 'whole-1.zip'],
] as const) {
  test(`the report comes out of the printer as it is counted: one sheet, one page, no line over another (${lang})`, async ({
    browserWithHoldfast,
  }, testInfo) => {
    const files = await readContainer(
      new Uint8Array(await readFile(resolve(import.meta.dirname, '../evidence/golden', name))),
    );
    const page = await browserWithHoldfast.context.newPage();
    await page.setContent(new TextDecoder().decode(files.get('report.html')));
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    const sheets = await page.locator('.sheet').count();
    expect(sheets).toBeGreaterThan(20);

    const misprinted = await page.locator('.sheet').evaluateAll(
      (all, line) =>
        all.flatMap((sheet, at) => {
          const bottom = sheet.getBoundingClientRect().bottom;
          const foot = sheet.querySelector('footer')?.getBoundingClientRect().top ?? 0;
          const wide = [...sheet.querySelectorAll('p')].filter(
            (each) => each.getBoundingClientRect().height > line * 1.1 || each.scrollWidth > each.clientWidth + 1,
          );
          const low = [...sheet.querySelectorAll('p, img, svg')].filter(
            (each) => each.getBoundingClientRect().bottom > foot,
          );
          return [
            ...[...wide, ...low].map((each) => `sheet ${String(at + 1)}: ${each.textContent}`),
            ...(foot > 0 && foot < bottom ? [] : [`sheet ${String(at + 1)}: its foot`]),
          ];
        }),
      LINE_PX,
    );
    expect(misprinted).toEqual([]);

    const paper = (await page.pdf({ preferCSSPageSize: true, path: testInfo.outputPath('report.pdf') })).toString(
      'latin1',
    );
    expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(sheets);
    expect(new Set(paper.match(/\/MediaBox \[[^\]]+\]/g))).toEqual(new Set(['/MediaBox [0 0 612 792]'])); // letter
  });
}

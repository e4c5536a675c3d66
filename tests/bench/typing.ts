import type { BrowserContext } from '@playwright/test';
import { MycicPage } from '../e2e/support/mycic.ts';

const TEXT = 'Ouagadougou and then by road to Bobo-Dioulasso'.slice(0, 40); // the field's own limit is 40 characters

/** Types into the first entry; main-thread milliseconds per keystroke, everything the page and Holdfast do included. */
export async function measureTyping(context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  const mycic = new MycicPage(page);
  await mycic.open('travel');
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const field = page.getByRole('group', { name: 'Trip 1', exact: true }).getByLabel(/^City/);
  await field.fill('');
  await field.click();
  await page.keyboard.type('warm up');
  await field.fill('');
  const before = await busy();
  await page.keyboard.type(TEXT);
  const after = await busy();
  await page.close();
  return (after - before) / TEXT.length;
}

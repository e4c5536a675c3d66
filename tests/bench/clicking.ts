import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { hosts } from '../portal/shared/hosts.ts';

const CLICKS = 30;
/** A first press compiles what it needs. */
const WARM_UP = 5;
/** What a person waits for at a press, the page's own listeners included. */
const EVENTS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];

interface Traced {
  name: string;
  /** The thread's own time, microseconds. */
  tdur?: number;
  args?: { data?: { type?: string } };
}

/**
 * Presses an ordinary button among `fields` filled fields; median milliseconds that its events take of the page's
 * main thread: the thread's own time, because what else runs on the machine is nobody's delay.
 */
export async function measureClicking(context: BrowserContext, fields: number): Promise<number> {
  const page = await context.newPage();
  await page.goto(`https://${hosts.webform}/ClientContact/en/Application/Case/many?fields=${fields}`);
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Show details';
    document.querySelector('form')?.prepend(button);
    for (const input of document.querySelectorAll<HTMLInputElement>('input[type=text]')) input.value = 'filled';
  });
  const place = await page.getByRole('button', { name: 'Show details' }).boundingBox();
  if (place === null) throw new Error('There is nothing to press.');
  const press = async (): Promise<void> => {
    await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
    await untilOver(page);
  };
  for (let click = 0; click < WARM_UP; click++) await press();
  const session = await context.newCDPSession(page);
  const traced = await trace(session, async () => {
    for (let click = 0; click < CLICKS; click++) await press();
  });
  await page.close();
  return EVENTS.reduce((sum, type) => sum + median(traced.filter((each) => each.args?.data?.type === type)), 0);
}

/** Nobody clicks thirty times a second: what follows a click, with Holdfast or without, is over before the next. */
async function untilOver(page: Page): Promise<void> {
  const clicked = await page.evaluate(() => performance.now());
  await page.waitForFunction((at) => performance.now() - at > 450, clicked, { polling: 50 });
}

async function trace(session: CDPSession, act: () => Promise<void>): Promise<Traced[]> {
  const traced: Traced[] = [];
  session.on('Tracing.dataCollected', ({ value }) => traced.push(...(value as unknown as Traced[])));
  await session.send('Tracing.start', { traceConfig: { includedCategories: ['devtools.timeline'] } });
  await act();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  return traced.filter(({ name }) => name === 'EventDispatch');
}

/** Milliseconds; 0 where nothing listens. */
function median(events: readonly Traced[]): number {
  const times = events.map(({ tdur }) => tdur ?? 0).toSorted((a, b) => a - b);
  return (times[Math.floor(times.length / 2)] ?? 0) / 1_000;
}

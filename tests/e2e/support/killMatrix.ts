import { setTimeout as wait } from 'node:timers/promises';
import { keptAnswer, newestVisit, type Reading } from './newestVisit.ts';
import { waitFor } from './poll.ts';
import { createRandom, type Random } from './random.ts';

/** All the ways in which work ends that nobody asked for. */
export const ENDINGS = [
  'the browser is killed',
  'the background is stopped',
  'the renderer crashes',
  'the tab is closed',
  'the window is closed',
  'the extension is reloaded',
] as const;
export type Ending = (typeof ENDINGS)[number];

/** A page with the cursor in its long answer. */
export interface TypingTab {
  press(key: string): Promise<void>;
  end(how: Ending): Promise<void>;
  close(): Promise<void>;
}

export interface MatrixBrowser {
  openTyping(): Promise<TypingTab>;
  /** Runs a script (a function's text) in a page of the extension, which is opened where there is none. */
  run: Reading;
  close(): Promise<void>;
}

export interface MatrixOptions {
  /** Opens the browser on the same profile, each time. */
  open: () => Promise<MatrixBrowser>;
  /** The endings after which that browser is gone. */
  endsBrowser: readonly Ending[];
  /** Random moments for each ending. */
  times: number;
  seed: number;
}

/** Sums over all moments of one ending. */
export interface Lost {
  moments: number;
  keys: number;
  /** Keys that were in the database before the end and are not there after it. */
  acknowledged: number;
  /** Keys older than `SAFE_MS` at the end that are gone. */
  old: number;
  /** Younger ones. */
  young: number;
  /** How many moments took such a young key. */
  momentsWithLoss: number;
}

/** `HOLDFAST_KILLS=50` for the long run; `HOLDFAST_SEED` for other moments. */
export const MATRIX_TIMES = Number(process.env['HOLDFAST_KILLS'] ?? 1);
export const MATRIX_SEED = Number(process.env['HOLDFAST_SEED'] ?? 7);

/** Ten keys a second. */
const PACE_MS = 100;
/** A key older than this must be kept, whatever ends. */
export const SAFE_MS = 100;

/**
 * Types at ten keys a second and ends something at a random moment, again and again; tells what of it is kept.
 * @throws where what is kept is not the beginning of what was typed: a wrong order is worse than a loss
 */
export async function runKillMatrix({ open, endsBrowser, times, seed }: MatrixOptions): Promise<Map<Ending, Lost>> {
  const random = createRandom(seed);
  const sums = new Map<Ending, Lost>();
  const moments = shuffled(
    ENDINGS.flatMap((how) => Array.from({ length: times }, () => how)),
    random,
  );
  let browser = await open();
  for (const how of moments) {
    const tab = await browser.openTyping();
    const typed = await typeUntilEnd(browser, tab, how, random);
    if (endsBrowser.includes(how)) browser = await open();
    const kept = await keptOf(browser, typed, how);
    if (!endsBrowser.includes(how)) await tab.close();
    add(sums, how, typed, kept);
  }
  await browser.close();
  return sums;
}

interface Typed {
  visitId: string;
  text: string;
  /** When each key had been pressed. */
  at: number[];
  endedAt: number;
  /** Keys that were in the database a moment before the end; 0 where nobody looked. */
  acknowledged: number;
}

async function typeUntilEnd(
  { run }: MatrixBrowser,
  tab: TypingTab,
  how: Ending,
  { below, text: randomText }: Random,
): Promise<Typed> {
  const text = randomText(3 + below(12));
  const at: number[] = [];
  const press = async (key: string): Promise<void> => {
    await tab.press(key);
    at.push(Date.now());
  };
  await press(text.charAt(0));
  // One key is one batch: from here on the number of the newest batch counts the keys.
  const first = await waitFor('the first key to be kept', async () => {
    const visitId = await newestVisit(run);
    const isKept = (await keptAnswer(run, visitId)) === text.charAt(0);
    return isKept && { visitId, batch: await lastBatch(run, visitId) };
  });
  for (const key of text.slice(1)) {
    await press(key);
    await wait(below(PACE_MS * 2));
  }
  // Looking takes a moment in which more is written: every second end comes without it.
  const acknowledged = below(2) === 0 ? 0 : 1 + (await lastBatch(run, first.visitId)) - first.batch;
  const endedAt = Date.now();
  await tab.end(how);
  return { visitId: first.visitId, text, at, endedAt, acknowledged };
}

/** What is kept afterwards. Where the page lives on, all of it must come. */
async function keptOf({ run }: MatrixBrowser, { visitId, text }: Typed, how: Ending): Promise<string> {
  return waitFor(`what is kept after ${how}`, async () => {
    const kept = await keptAnswer(run, visitId);
    return (how !== 'the background is stopped' || kept === text) && { kept };
  }).then(({ kept }) => kept);
}

/** The number of the newest batch in the database itself, of one visit. Asks nobody, so that nobody is woken. */
async function lastBatch(run: Reading, visitId: string): Promise<number> {
  return Number(
    await run(`async () => {
      const database = await new Promise((resolve, reject) => {
        const opening = indexedDB.open('holdfast');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const rows = await new Promise((resolve, reject) => {
        const asked = database.transaction('fields').objectStore('fields')
          .getAll(IDBKeyRange.bound(['${visitId}'], ['${visitId}', []]));
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      database.close();
      return String(Math.max(0, ...rows.map(({ answer }) => Math.floor((answer?.order ?? 0) / 500))));
    }`),
  );
}

function add(sums: Map<Ending, Lost>, how: Ending, typed: Typed, kept: string): void {
  if (!typed.text.startsWith(kept)) throw new Error(`After ${how}: "${kept}" is kept of "${typed.text}".`);
  const sum = sums.get(how) ?? { moments: 0, keys: 0, acknowledged: 0, old: 0, young: 0, momentsWithLoss: 0 };
  const missing = typed.at.slice(kept.length);
  const old = missing.filter((at) => typed.endedAt - at > SAFE_MS).length;
  sum.moments++;
  sum.keys += typed.text.length;
  sum.acknowledged += Math.max(0, Math.min(typed.acknowledged, typed.text.length) - kept.length);
  sum.old += old;
  sum.young += missing.length - old;
  if (missing.length > 0) sum.momentsWithLoss++;
  sums.set(how, sum);
}

/**
 * Tells the figures and throws where a key is gone that must be kept. A browser that is killed outright may take keys of
 * the last moment: how many is told.
 */
export function expectNothingLost(lost: ReadonlyMap<Ending, Lost>): void {
  console.log([...lost].map(([how, sum]) => `${how}: ${JSON.stringify(sum)}`).join('\n'));
  const taken = [...lost].filter(([, { acknowledged, old }]) => acknowledged > 0 || old > 0);
  if (taken.length > 0) throw new Error(`Keys were lost: ${taken.map(([how]) => how).join(', ')}.`);
  if (lost.size < ENDINGS.length) throw new Error('Not every ending was tried.');
}

function shuffled<T>(items: T[], { below }: Random): T[] {
  return items
    .map((item) => ({ item, place: below(1_000_000) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

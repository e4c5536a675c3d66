import type { Fact, LogEntry } from '../messages/contract';
import { hashFile, MOST_BYTES } from '../receipts/hashFile';
import { newlySaid, numbersIn, pageLines } from '../receipts/pageLines';
import type { GivenFiles } from '../receipts/watchFiles';

/** A receipt that is being written. */
interface Receipt {
  file: File;
  at: number;
  digest: string;
  how: string;
  done: boolean;
}

interface UploadOptions {
  window: Window;
  roots: () => readonly ShadowRoot[];
  signal: AbortSignal;
  isCalm: () => Promise<boolean>;
  field: (control: Element) => NonNullable<LogEntry['field']>;
  log: (entry: LogEntry) => void;
  now: () => number;
  /** How far a file that takes a while has been read; 1 at its end. */
  onProgress: (file: string, part: number) => void;
  /** The page may still answer: what stood there by now. */
  onReceipt: (said: ReadonlySet<string>, about: string[]) => void;
}

const ANSWER_MS = 1_200; // a portal that answers at once has done so by then
const MOST_MS = 10_000;
const STEP_MS = 250;

/** Writes a receipt for every file of one choice: what it was, to the last bit, and what the page said next. */
export async function writeReceipts(
  { control, files, how, person }: GivenFiles,
  options: UploadOptions,
): Promise<void> {
  const { window, roots, signal, now, log, onProgress } = options;
  const before = new Set(pageLines(window.document, roots()));
  const field = options.field(control);
  const receipts: Receipt[] = files.map((file) => ({ file, at: now(), digest: '', how, done: false }));
  const about = files.map(({ name }) => name);
  const leaving = new AbortController();

  /** Everything that is not written yet, with what is known by now. */
  function write(): void {
    if (leaving.signal.aborted) return;
    leaving.abort();
    const lines = pageLines(window.document, roots());
    const said = newlySaid(before, lines, about);
    for (const receipt of receipts) log(entryOf(receipt, field, person, said));
    for (const line of lines) before.add(line);
  }
  // A page that is left takes its files with it: half a receipt is better than none.
  window.addEventListener('pagehide', write, { capture: true, signal: leaving.signal });
  signal.addEventListener('abort', write, { signal: leaving.signal });

  const reading = AbortSignal.any([signal, leaving.signal]);
  for (const receipt of receipts) await read(receipt, onProgress, reading);
  await answered(options, leaving.signal);
  write();
  if (!signal.aborted) options.onReceipt(before, about);
}

async function read(receipt: Receipt, onProgress: UploadOptions['onProgress'], signal: AbortSignal): Promise<void> {
  const { file } = receipt;
  if (file.size > MOST_BYTES) {
    receipt.how = 'tooLarge';
    return;
  }
  try {
    receipt.digest = await hashFile(file, (part) => onProgress(file.name, part), signal);
    receipt.done = true;
  } catch {
    receipt.how = signal.aborted ? 'interrupted' : 'unreadable'; // said in the receipt itself
  }
}

/** Waits until the page has had its chance to answer. */
async function answered({ window, isCalm, now }: UploadOptions, gone: AbortSignal): Promise<void> {
  const started = now();
  const pause = (): Promise<void> => new Promise((done) => window.setTimeout(done, STEP_MS));
  while (!gone.aborted && now() - started < MOST_MS) {
    await pause();
    if (now() - started >= ANSWER_MS && (await isCalm())) return;
  }
}

function entryOf(
  { file, at, digest, how }: Receipt,
  field: NonNullable<LogEntry['field']>,
  person: boolean,
  said: readonly string[],
): LogEntry {
  const facts: Fact[] = [
    { what: 'file.name', text: file.name },
    { what: 'file.size', text: String(file.size) },
    { what: 'file.type', text: file.type },
    { what: 'file.modified', text: new Date(file.lastModified).toISOString() },
    ...(digest === '' ? [] : [{ what: 'file.sha256', text: digest }]),
    { what: 'file.how', text: how },
    ...(said.length === 0 ? [] : [{ what: 'said', text: said.join(' | ') }]),
    ...numbersIn(said).map((text) => ({ what: 'number', text })),
  ];
  return { at, kind: 'upload', basis: person ? 'input' : 'observed', field, facts };
}

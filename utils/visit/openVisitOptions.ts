import type { InPage } from '../../components/inpage/views';
import type { FormReader } from '../forms/readForm';
import type { CarriedPress, Learned, LogEntry, Visit } from '../messages/contract';
import type { Portal } from '../portals/schema';
import type { Gesture } from './gesture';
import type { Lesson } from './learnFrom';
import type { LossOrder } from './lossDesk';
import type { PageCalm } from './pageCalm';
import type { Recorder } from './recorder';
import type { VisitServices } from './services';

/** What one visit needs of the page, the extension and the other visits of its document. */
export interface OpenVisitOptions {
  window: Window & typeof globalThis;
  portal: Portal;
  inPage: InPage;
  services: VisitServices;
  form: FormReader;
  calm: PageCalm;
  /** A visit that another one in the same document gives way to. */
  sameDocument: boolean;
  /** We came after the page's own scripts. */
  late: boolean;
  alive: () => boolean;
  gesture: () => Gesture | undefined;
  /** The press in the document before that led to this one. */
  cameBy: Promise<CarriedPress | undefined>;
  screen: () => string;
  learned: () => readonly Learned[];
  onLearned: (learned: readonly Learned[]) => void;
  onOtherClient: () => void;
  lookSoon: () => void;
  now: () => number;
}

/** One visit: what is kept of it, what was lost of it, and the restore under way. */
export interface OpenVisit {
  readonly info: Visit;
  readonly recorder: Recorder;
  look: () => void;
  /** Somebody is about to change what stands in a control. */
  beforeEdit: (control: Element) => void;
  changed: (control: Element, person: boolean) => void;
  suspected: (control: Element) => void;
  settled: (control: Element) => void;
  beforeGesture: () => void;
  /** The person pressed this; the page has not heard of it yet. */
  pressed: (gesture: Gesture) => void;
  personActs: () => void;
  unsaved: () => number;
  /** Whether anything is held here: not on sign-in pages, not where nothing is entered. */
  guards: () => boolean;
  /** Does what the person asked from beside the page; false where there is nothing to do. */
  obey: (order: LossOrder) => boolean;
  log: (entry: LogEntry) => void;
  /** Logs what was done here even when the page shows another screen by now. */
  receipt: (entry: LogEntry) => void;
  learn: (lesson: Lesson) => void;
  /** Looking at the page failed: the person is told that not everything may be kept. */
  fail: (error: unknown) => void;
  flush: () => void;
  handOver: (next: OpenVisit) => void;
  close: () => void;
}

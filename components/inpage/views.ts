import type { HoldReason, LossCause, NotRestoredReason, ScreenOutcome, TroubleCode } from '../../utils/language/codes';

export type { HoldReason, LossCause, NotRestoredReason, TroubleCode };

/** What the hold dialog says would be lost. */
export interface HoldView {
  /** The control's name as the page shows it; '' where it has none. */
  control: string;
  /** The section's name as the page shows it; '' for "this page". */
  section: string;
  /** One line per entry, in document order: "Mar 2012 – Apr 2012, France, tourism". */
  entries: string[];
  /** May be more than the lines given; 0 where the section has no entries. */
  entryCount: number;
  /** Filled fields that would go. */
  fieldCount: number;
  reason: HoldReason;
}

/** One field of a loss, as it was and as it is. '' is shown as "empty". */
export interface ReviewRow {
  key: string;
  section: string;
  /** "Entry 3" or a line of it; '' outside of entries. */
  entry: string;
  label: string;
  before: string;
  now: string;
  /** What is ticked with it: rows of one committed entry share it, fields have their own key. */
  tick: string;
  /** The person has typed what stands there now since the loss. */
  newer: boolean;
}

/** A value that came back, in the page's own spelling. */
export interface Reformatted {
  label: string;
  section: string;
  before: string;
  now: string;
}

export interface NotRestored {
  label: string;
  section: string;
  value: string;
  reason: NotRestoredReason;
}

export interface LossView {
  kind: 'loss';
  section: string;
  entries: number;
  fields: number;
  cause: LossCause;
  /** When it disappeared; for an offer, when the kept values were last changed. Milliseconds since the epoch. */
  at: number;
  /** True: kept from an earlier visit and offered here, rather than seen to disappear from this page. */
  offered: boolean;
  /** The client whose values these are, where one is known. */
  client?: string;
  /** As it stands when it is asked: the person may go on typing under an open bar. */
  preview(): ReviewRow[];
  /** Opened at once: the person asked for it from beside the page. */
  reviewing?: boolean;
  /** All that is not newer, or what was ticked in the review (`ReviewRow.tick`) as it stood at `shownAt`. */
  onRestore(ticked?: { ticks: ReadonlySet<string>; shownAt: number }): void;
  onDismiss(): void;
}

export interface ProgressView {
  kind: 'progress';
  done: number;
  total: number;
  onCancel(): void;
}

export interface RestoredView {
  kind: 'restored';
  done: number;
  total: number;
  notRestored: NotRestored[];
  reformatted: Reformatted[];
  canUndo: boolean;
  onUndo(): void;
  onDismiss(): void;
}

/** One sentence and a button to let it go. */
export type NoticeView =
  /** `entriesLeft`: empty entries that the restore had the page add. */
  | { kind: 'undone'; entriesLeft: number; onDismiss(): void }
  | { kind: 'shield'; control: string; onDismiss(): void }
  | { kind: 'trouble'; sentence: TroubleCode; onDismiss(): void }
  /** The person is asked to point at a control. `again`: what was pressed is none; `ended`: given up. */
  | { kind: 'pointing'; again?: boolean; ended?: boolean; onDismiss(): void }
  /** A control that the person pointed at is asked about from now on. */
  | { kind: 'pointed'; control: string; onDismiss(): void }
  /** The page accepts only a real click: pressed once more, the control goes through. */
  | { kind: 'pressAgain'; control: string; onDismiss(): void }
  /** The portal will sign out at `endsAt`, by the wall clock, unless it hears of activity. */
  | { kind: 'session'; endsAt: number; activity: 'click' | 'request' | 'unknown'; onDismiss(): void }
  /** A large file is being read for its receipt; nothing waits for it. */
  | { kind: 'reading'; file: string; percent: number; onDismiss(): void }
  /** Whether the person's own recording of the screen is in the records. */
  | { kind: 'screen'; recorded: ScreenOutcome; onDismiss(): void };

/** What the region at the foot of the page can show. */
export type BarView = LossView | ProgressView | RestoredView | NoticeView;

/** Holdfast's interface inside a portal's page. */
export interface InPage {
  /**
   * Opens the modal hold. Resolves 'keep' (button, Escape, click outside) or 'clear', rejects where the page does
   * not let it be seen; only a person's
   * events count. `onClear` runs inside the trusted click itself, after the dialog is closed and the
   * focus is back and before the promise resolves, so that a replay still has user activation.
   */
  hold(view: HoldView, onClear: () => void): Promise<'keep' | 'clear'>;
  /** Shows, updates or (null) hides the loss bar, the progress, the outcome or a notice. */
  show(view: BarView | null): void;
  /** Takes everything off the page that now belongs to somebody else: the bar, and an open hold, which ends as 'keep'. */
  putAway(): void;
  /** Is this node (an event's target, an element of its composed path) part of our own interface? */
  owns(target: EventTarget | null): boolean;
  /** The page took the interface off the screen, again and again; nothing is asked here until a person touches it. */
  isRefused(): boolean;
  /** Takes the interface away for good; an open hold ends as 'keep'. */
  remove(): void;
}

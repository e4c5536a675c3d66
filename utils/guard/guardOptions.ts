import type { LiveForm } from '../forms/liveForm';
import type { Ask, Learned } from '../messages/contract';
import type { Wording } from './wording';

/** A control as rules name it: a selector, and where names are given, one of them (folded). */
export type ControlPattern = string | { readonly selector: string; readonly names: readonly string[] };

/** What a portal's rules say about its controls. The data of `utils/portals` satisfies it as it is, gates by their `answer`. */
export interface PortalGuardRules {
  /** Controls that empty filled fields without a question. */
  readonly clearing: readonly ControlPattern[];
  /** Links and buttons that end the session. */
  readonly signOut: readonly ControlPattern[];
  /** Answers that empty a section when they are chosen; or groups of a question, whose "No" does. */
  readonly gates: readonly ControlPattern[];
  /** Controls after which the portal itself asks: never asked twice. */
  readonly asksItself: readonly ControlPattern[];
  /** Controls that save or go on. */
  readonly advance: readonly ControlPattern[];
}

export type VerdictKind = 'clear' | 'remove' | 'answer' | 'reset' | 'signOut';

/** The form of another document that this one can reach. */
export interface OtherForm {
  form: LiveForm;
  /** The frame there through which this document is shown; absent where this one does not stand in that. */
  frame?: Element | undefined;
}

/** Why an action is believed to wipe, in the order in which it is asked. */
export type Reason = 'learned' | 'rule' | 'wording' | 'structure' | 'signOut';

/** What an action would take away, and why we think so. */
export interface Verdict {
  control: Element;
  /** The control's name as a person reads it. */
  name: string;
  kind: VerdictKind;
  reason: Reason;
  /** Names of the section at stake, outermost first. */
  section: string[];
  /** The form that stands to lose: the control's own document, or that of a frame it can reach. Keys are this form's. */
  form: LiveForm;
  /** Filled fields at stake, in document order. */
  keys: string[];
  /** Text tables at stake. */
  tables: string[];
  /** The cells of the one text row at stake; absent where whole tables or fields are. */
  row?: string[];
  /** A key that is an order to the page is not known by the control that had the focus. */
  order?: string;
}

/** A control that was pressed and not held; what follows teaches us whether it clears. */
export interface PressedControl {
  element: Element;
  name: string;
  /** As in `Learned.control` and `Learned.section`. */
  control: string;
  section: string;
  /** The section as the page writes it. */
  heading: string;
  /** What its name announces. */
  wording: Wording;
}

/** Where the guard tells what happened; none of it may throw. */
export interface GuardLog {
  held(verdict: Verdict): void;
  kept(verdict: Verdict): void;
  cleared(verdict: Verdict): void;
  /** The guard failed and let the event pass. The same sentence is told once per document. */
  trouble(sentence: string): void;
  /** A press on what had come under it only just now was ignored. */
  shielded?(control: string): void;
  /** The page asked by itself about the press before this one, and is answered now. */
  pageAsked?(): void;
  /** A person's activation that was let through, told before the page sees it. */
  pressed?(control: PressedControl): void;
}

export interface GuardOptions {
  window: Window & typeof globalThis;
  signal: AbortSignal;
  form: LiveForm;
  portal: PortalGuardRules;
  learned: () => readonly Learned[];
  /** What the person set for a control (named as in `Learned`), or for this portal; undefined for nothing. */
  ask?: (control: string, section: string) => Ask | undefined;
  /** Our own interface: never judged. */
  owns: (target: EventTarget | null) => boolean;
  /** False when this script was orphaned by an update: everything passes. */
  alive: () => boolean;
  /** How many values a person changed on this page since it was opened. */
  unsaved: () => number;
  /** The other documents of this tab that the page's scripts can reach. */
  elsewhere?: () => readonly OtherForm[];
  /** Whether a person typed what stands in a field. */
  typed?: (key: string) => boolean;
  /** Called at the start of every gesture that may change the page, before it is judged: live values are re-read. */
  beforeGesture: () => void;
  /**
   * Opens the dialog. `proceed` must be called synchronously inside the trusted click on "Clear anyway"
   * (user activation: file pickers and new windows go on working), after the dialog was closed:
   * behind a modal dialog the page is inert and cannot take the focus.
   */
  hold: (verdict: Verdict, proceed: () => void) => Promise<'keep' | 'clear'>;
  log: GuardLog;
  /** The page ignored the synthetic gesture; a one-shot pass is armed: the person must press once more. */
  pressAgain: (controlName: string) => void;
  /** Whether the page still waits for an answer of its server; while it does, no effect yet means nothing. */
  busy?: () => Promise<boolean>;
  /** Where the pointer lay in the document before this one, and where it rests after a press here. */
  pointer?: {
    carried(): Promise<{ x: number; y: number } | undefined>;
    rests(place: { x: number; y: number }): void;
  };
  /** The innermost element of an event, closed shadow roots included. Default: `deepTarget`. */
  deepTarget?: (event: Event) => Element | undefined;
  /** Whether a person made the event. Default: `isTrusted`. Tests, which cannot make trusted events, give their own. */
  isPerson?: (event: Event) => boolean;
}

/**
 * What a form is, as data. Everything here is plain JSON: it crosses messages and
 * goes to disk, so no `Date`, no `Map`, no `undefined` members (a JSON message drops them).
 */

/** Native controls. One radio group is one field. */
export type NativeKind =
  | 'text' // every one-line native text type: text, email, tel, url, search, password is never read
  | 'number'
  | 'date' // date, month, week, time, datetime-local
  | 'range'
  | 'color'
  | 'textarea'
  | 'checkbox'
  | 'radio' // the whole group
  | 'select'
  | 'selectMany'
  | 'rich'; // contenteditable

/** Controls that are drawn, told by their ARIA roles: `forms/widgets.ts`. */
export type WidgetKind =
  | 'combobox' // shows what was chosen, opens a list: nothing can be typed into it
  | 'suggest' // a text field with a list of suggestions
  | 'listbox' // a list that is always open
  | 'switch' // a drawn checkbox or switch
  | 'radiogroup' // drawn radios, the whole group
  | 'slider'
  | 'spinbutton';

/** The controls Holdfast reads. */
export type ControlKind = NativeKind | WidgetKind;

/** One option of a select or of a radio group: what the page stores and what the person reads. */
export interface Option {
  value: string;
  text: string;
}

export type FieldValue =
  | { kind: 'text'; text: string }
  | { kind: 'checked'; checked: boolean }
  | { kind: 'options'; options: Option[] } // chosen ones, in document order; radio: none or one
  | { kind: 'rich'; text: string; html: string };

/** Where a field stands in a repeated structure: which list, and which entry of it (from 0). */
export interface EntryPlace {
  list: string;
  ordinal: number;
}

/**
 * The vector by which a field is recognised after a re-render or a reload. No part of it is
 * trusted alone: the PR Portal repeats ids, rows renumber, labels repeat from entry to entry.
 */
export interface FieldIdentity {
  control: ControlKind;
  name: string;
  id: string;
  /** The visible label, whitespace folded, counters and asterisks removed; '' where there is none. */
  label: string;
  /** Names of the sections around it, outermost first, as a person reads them. */
  section: string[];
  /** null outside of repeated entries. */
  entry: EntryPlace | null;
  autocomplete: string;
  /** Nobody could type into it when it was first seen: a date that only its calendar writes, a computed total. */
  readOnly?: true | undefined;
  /** 0 for the first of several fields that are alike in everything above, 1 for the second… */
  nth: number;
}

export interface FieldState {
  /** Stable for one node (or radio group) while the document lives: 'f12'. */
  key: string;
  identity: FieldIdentity;
  value: FieldValue;
  /** The page offers it as untouched: blank, or a default nobody chose. */
  untouched: boolean;
  /** It stands as the page was sent, and that is not blank: a ticked box, a chosen answer, a text filled in beforehand. */
  atDefault?: boolean;
}

/** A table whose rows are text (entries already committed to the page). */
export interface TableState {
  key: string;
  section: string[];
  columns: string[];
  rows: string[][];
  /**
   * Only for entries that the page shows in any other way than a table (cards, lines, names to choose from), known
   * from the form that committed them: the columns that it shows. The others cannot be seen, and are not compared.
   */
  shown?: number[] | undefined;
}

/** Everything that can be lost on one page in one frame, in document order. */
export interface FormState {
  fields: FieldState[];
  tables: TableState[];
}

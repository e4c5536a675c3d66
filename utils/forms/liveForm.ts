import type { FieldState, FormState, TableState } from './field';

/** The form of one document as it stands, with the way back from a field to its elements. */
export interface LiveForm {
  /** All live values re-read now (one read per control) and every table's text. */
  read(): FormState;
  /** The field a control belongs to, without reading the rest of the form; undefined for what is never kept. */
  fieldOf(element: Element): FieldState | undefined;
  /** The field's element now: the control itself, or the chosen (else first) radio of a group. */
  elementOf(key: string): HTMLElement | undefined;
  /** Every element of the field: one, or all radios of the group. */
  elementsOf(key: string): HTMLElement[];
  /** The table's element. */
  tableOf(key: string): HTMLElement | undefined;
  /** The rows of a list of committed entries that the page shows now (`TableState.shown`). */
  shownRows(list: TableState): string[][];
  /** Keys of the fields inside a container (or that are it), in document order, shadow roots included. */
  keysWithin(container: Node): string[];
  /** Keys of the text tables inside a container. */
  tablesWithin(container: Node): string[];
  /** The element that holds the entry in which `element` stands, and that entry's list; undefined outside of entries. */
  entryAround(element: Element): { container: Element; list: string } | undefined;
  /** The nearest named section around an element (fieldset, titled group, section under a heading, table) and its names. */
  sectionAround(element: Element): { container: Element; names: string[] };
}

import { isCardNumber } from './cardNumber';
import { controlKind, isAtDefault, isUntouched, readValue } from './controls';
import { isDrawnOn } from './drawnRadio';
import { ExpectedLists } from './expectedLists';
import type { FieldState, FieldValue, TableState } from './field';
import type { LiveForm } from './liveForm';
import { sectionsAround } from './scan';
import { isMasked, markSecret } from './secrets';
import { composedContains } from './shadow';
import { buildStructure, names, type Field, type Structure, type Table } from './structure';
import { readTable } from './tables';
import { standsAs } from './standsAs';
import { isBlank } from './value';

/** The reader of one document: `LiveForm`, and what capture needs to keep it true. */
export interface FormReader extends LiveForm {
  /** Fields have come, gone or moved: the next use looks at the whole document again. */
  structureChanged(): void;
  /** They may have: `refresh` looks again, and until then what was found last serves. */
  mayHaveChanged(): void;
  /**
   * For whatever is decided about the whole page: how it stands, not how it stood at the last look.
   * @returns whether it may stand otherwise than then
   */
  refresh(): boolean;
  /** Lists of committed entries to look for (`TableState.shown`): `read` gives of each what the page shows. */
  expectShown(lists: () => readonly TableState[]): void;
  /** Keys of fields that turned out to hold a secret since this was last asked: nothing of them may stay kept. */
  takeSecrets(): string[];
  /** The fields inside a container; undefined where they are more than `most`, of which nothing is read. */
  fewWithin(container: Node, most: number): FieldState[] | undefined;
  /** Whether the last look found it: no look is made for it. */
  knows(element: Element): boolean;
  /** Shadow roots found by the last look. */
  roots(): readonly ShadowRoot[];
  /** Documents of editors in frames of their own, each with its frame. */
  editors(): ReadonlyMap<Document, HTMLElement>;
  /** The fields whose value is another than the one known, with their order; at every press, so nothing else is read. */
  readOther(known: (key: string) => FieldValue | undefined): { state: FieldState; order: number }[];
}

/** Reads the forms of one document. Structure is looked at only when it changed; values are read live every time. */
export function createFormReader(document: Document): FormReader {
  const keys = new WeakMap<Element, string>();
  let nextKey = 1;
  let structure: Structure | undefined;
  const lists = new ExpectedLists(document);
  const turned: string[] = [];
  let mayDiffer = false;
  let passedOver = new WeakSet<Element>(); // controls that a look leaves out: not looked for at their every key

  const keyOf = (element: Element, prefix: string): string => {
    const known = keys.get(element);
    if (known) return known;
    const key = `${prefix}${String(nextKey++)}`;
    keys.set(element, key);
    return key;
  };
  const now = (): Structure => (structure ??= buildStructure(document, keyOf));

  const reader: FormReader = {
    structureChanged: () => {
      structure = undefined;
      lists.structureChanged();
      passedOver = new WeakSet();
      mayDiffer = false;
    },
    mayHaveChanged: () => {
      mayDiffer = true;
    },
    refresh: () => {
      const differs = mayDiffer;
      if (differs) reader.structureChanged();
      return differs;
    },
    knows: (element) => structure?.byElement.has(element) === true,
    takeSecrets: () => turned.splice(0),
    roots: () => now().scan.roots,
    editors: () => now().scan.editors,
    read: () => ({
      fields: openFields().map(stateOf),
      tables: [
        ...[...now().tables.values()].flatMap((table) => (lists.areIn(table.element) ? [] : (tableState(table) ?? []))),
        ...lists.read(),
      ],
    }),
    fewWithin(container, most) {
      const within: Field[] = [];
      for (const field of now().fields.values()) {
        if (!field.elements.some((element) => composedContains(container, element))) continue;
        if (within.length === most) return undefined;
        within.push(field);
      }
      return within.filter((field) => !turnsSecret(field, false)).map(stateOf);
    },
    expectShown: (expected) => lists.expect(expected),
    shownRows: (list) => lists.rowsOf(list),
    readOther(known) {
      const others: { field: Field; order: number }[] = [];
      let order = 0;
      for (const field of now().fields.values()) {
        if (!standsAs(field, known(field.key))) others.push({ field, order });
        order++;
      }
      // What stands as it was known is no secret: it would not have been kept.
      return others
        .filter(({ field }) => !turnsSecret(field, false))
        .map(({ field, order }) => ({ state: stateOf(field), order }));
    },
    fieldOf: (element) => {
      const known = now().byElement.get(element) ?? refreshFor(element);
      if (!known || turnsSecret(known, true)) return undefined;
      return stateOf(known);
    },
    elementOf: (key) => {
      const field = now().fields.get(key);
      if (!field) return undefined;
      const isChosen = (element: Element): boolean => (element as HTMLInputElement).checked || isDrawnOn(element);
      return field.elements.find(isChosen) ?? field.elements[0];
    },
    elementsOf: (key) => now().fields.get(key)?.elements ?? [],
    tableOf: (key) => now().tables.get(key)?.element ?? lists.elementOf(key),
    keysWithin: (container) =>
      [...now().fields.values()]
        .filter((field) => field.elements.some((element) => composedContains(container, element)))
        .map((field) => field.key),
    tablesWithin: (container) => [
      ...[...now().tables.values()]
        .filter((table) => composedContains(container, table.element) && !lists.areIn(table.element))
        .map((table) => table.key),
      ...lists.keysWithin(container),
    ],
    entryAround: (element) => {
      for (const field of now().fields.values()) {
        const entry = field.entry;
        if (entry && composedContains(entry.container, element))
          return { container: entry.container, list: entry.place.list };
      }
      return undefined;
    },
    sectionAround: (element) => {
      const sections = sectionsAround(element);
      const container = sections.at(-1)?.container ?? element.closest('main,form') ?? document.body;
      return { container, names: names(sections) };
    },
  };

  /** The fields, less those that show by now that they hold a secret. */
  function openFields(): Field[] {
    const all = [...now().fields.values()];
    const secret = all.filter((field) => turnsSecret(field, false));
    return secret.length === 0 ? all : all.filter((field) => !secret.includes(field));
  }

  /** A field that looks like any other until a card number stands in it, or its letters turn into dots. */
  function turnsSecret({ key, kind, elements, identity }: Field, thorough: boolean): boolean {
    if (kind !== 'text' && kind !== 'number') return false;
    const [element] = elements as [HTMLInputElement];
    const isSecret = isCardNumber(element.value, identity.label) || (thorough && isMasked(element));
    if (!isSecret) return false;
    markSecret(element);
    turned.push(key);
    structure = undefined;
    return true;
  }

  /** A control that came since the last look. */
  function refreshFor(element: Element): Field | undefined {
    if (!element.isConnected || controlKind(element) === undefined || passedOver.has(element)) return undefined;
    structure = undefined;
    const field = now().byElement.get(element);
    if (!field) passedOver.add(element);
    return field;
  }
  return reader;
}

function stateOf(field: Field): FieldState {
  const value = readValue(field.kind, field.elements);
  return {
    key: field.key,
    identity: field.identity,
    value,
    untouched: isUntouched(field.kind, field.elements, isBlank(value)),
    atDefault: isAtDefault(field.kind, field.elements),
  };
}

function tableState(table: Table): TableState | undefined {
  const text = readTable(table.element);
  return text && { key: table.key, section: names(table.sections), ...text };
}

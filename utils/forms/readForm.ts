import { controlKind, isAtDefault, isUntouched, readValue } from './controls';
import { isDrawnOn } from './drawnRadio';
import { fieldShape, findEntries, type Entry, type EntryCandidate } from './entries';
import type { ControlKind, FieldIdentity, FieldState, FieldValue, TableState } from './field';
import { findFlatEntries } from './flatEntries';
import { labelOf } from './label';
import { labelledBy } from './labelledBy';
import { Labels } from './labels';
import type { LiveForm } from './liveForm';
import { groupControls, isSelect, type FoundField } from './groupControls';
import { scanDocument, sectionsAround, type Scan, type SectionScope } from './scan';
import { hasSecretLabel } from './secrets';
import { composedContains } from './shadow';
import { readTable } from './tables';
import { foldName, shortName, visibleText } from './text';
import { canonicalText, isBlank, sameValue, valueText } from './value';
import { childrenOf, findIn, tagOf } from './plain';

/** A field as found in the document: what it is, and its elements. */
interface Field {
  key: string;
  kind: ControlKind;
  elements: HTMLElement[];
  sections: SectionScope[];
  identity: FieldIdentity;
  entry: Entry | undefined;
}

interface Table {
  key: string;
  element: HTMLElement;
  sections: SectionScope[];
}

interface Structure {
  fields: Map<string, Field>;
  byElement: Map<Element, Field>;
  tables: Map<string, Table>;
  scan: Scan;
}

/** The reader of one document: `LiveForm`, and what capture needs to keep it true. */
export interface FormReader extends LiveForm {
  /** Fields may have come, gone or moved: the next use looks at the whole document again. */
  structureChanged(): void;
  /** Shadow roots found by the last look. */
  roots(): readonly ShadowRoot[];
  /** The fields whose value is another than the one known, with their order; at every press, so nothing else is read. */
  readOther(known: (key: string) => FieldValue | undefined): { state: FieldState; order: number }[];
}

const PLAIN: ReadonlySet<ControlKind> = new Set(['text', 'number', 'date', 'textarea']);

/** Reads the forms of one document. Structure is looked at only when it changed; values are read live every time. */
export function createFormReader(document: Document): FormReader {
  const keys = new WeakMap<Element, string>();
  let nextKey = 1;
  let structure: Structure | undefined;
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
      passedOver = new WeakSet();
    },
    roots: () => now().scan.roots,
    read: () => ({
      fields: [...now().fields.values()].map(stateOf),
      tables: [...now().tables.values()].flatMap((table) => tableState(table) ?? []),
    }),
    readOther: (known) =>
      [...now().fields.values()].flatMap((field, order) =>
        standsAs(field, known(field.key)) ? [] : [{ state: stateOf(field), order }],
      ),
    fieldOf: (element) => {
      const known = now().byElement.get(element) ?? refreshFor(element);
      return known && stateOf(known);
    },
    elementOf: (key) => {
      const field = now().fields.get(key);
      if (!field) return undefined;
      const isChosen = (element: Element): boolean => (element as HTMLInputElement).checked || isDrawnOn(element);
      return field.elements.find(isChosen) ?? field.elements[0];
    },
    elementsOf: (key) => now().fields.get(key)?.elements ?? [],
    tableOf: (key) => now().tables.get(key)?.element,
    keysWithin: (container) =>
      [...now().fields.values()]
        .filter((field) => field.elements.some((element) => composedContains(container, element)))
        .map((field) => field.key),
    tablesWithin: (container) =>
      [...now().tables.values()]
        .filter((table) => composedContains(container, table.element))
        .map((table) => table.key),
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

/** Whether a field's value is the known one; native texts, which are most of a long form, without building anything. */
function standsAs({ kind, elements }: Field, known: FieldValue | undefined): boolean {
  if (known === undefined) return false;
  const [element] = elements;
  if (known.kind === 'text' && PLAIN.has(kind)) return (element as HTMLInputElement).value === known.text;
  if (known.kind === 'checked' && kind === 'checkbox') return (element as HTMLInputElement).checked === known.checked;
  return sameValue(readValue(kind, elements), known);
}

function tableState(table: Table): TableState | undefined {
  const text = readTable(table.element);
  return text && { key: table.key, section: names(table.sections), ...text };
}

function names(sections: readonly SectionScope[]): string[] {
  return sections.map((section) => section.name);
}

function buildStructure(document: Document, keyOf: (element: Element, prefix: string) => string): Structure {
  const scan = scanDocument(document);
  const fields = new Map<string, Field>();
  const byElement = new Map<Element, Field>();
  const labels = new Labels();
  for (const found of groupControls(scan.controls)) {
    const identity = firstIdentity(found, labels);
    const first = found.elements.find(isSelect) ?? (found.elements[0] as HTMLElement);
    if (/^(text|number|textarea)$/.test(found.kind) && hasSecretLabel(identity.label, first)) continue;
    const key = keyOf(first, 'f');
    const field = { ...found, key, identity, entry: undefined };
    fields.set(key, field);
    for (const element of found.elements) byElement.set(element, field);
  }
  placeEntries(document, scan, fields, byElement);
  countAlike(fields.values());
  const tables = new Map<string, Table>();
  for (const { element, sections } of scan.tables) {
    const key = keyOf(element, 't');
    tables.set(key, { key, element, sections });
  }
  return { fields, byElement, tables, scan };
}

function firstIdentity({ kind, elements, sections }: FoundField, labels: Labels): FieldIdentity {
  const [element] = elements as [HTMLElement];
  const twin = kind === 'radio' ? undefined : elements[1];
  return {
    control: kind,
    name: shortName(
      element.getAttribute('name') ?? twin?.getAttribute('name') ?? element.getAttribute('formcontrolname') ?? '',
    ),
    id: shortName(element.id),
    label: labelOf(elements, labels),
    section: names(sections),
    entry: null,
    autocomplete: shortName(element.getAttribute('autocomplete') ?? ''),
    ...(isReadOnly(element) ? { readOnly: true } : {}),
    nth: 0,
  };
}

function textIn(value: FieldValue): string {
  return value.kind === 'checked' ? '' : canonicalText(valueText(value));
}

function isReadOnly(element: HTMLElement): boolean {
  return (element as Partial<HTMLInputElement>).readOnly === true || element.getAttribute('aria-readonly') === 'true';
}

function placeEntries(
  document: Document,
  scan: Scan,
  fields: Map<string, Field>,
  byElement: Map<Element, Field>,
): void {
  if (!document.documentElement) return;
  const candidates = new Map<Element, EntryCandidate>();
  for (const { kind, identity, elements } of fields.values()) {
    const element = elements[0] as Element;
    candidates.set(element, {
      element,
      shape: fieldShape(identity.control, identity.label, identity.name),
      sectionFold: identity.section.map(foldName).join('/'),
      text: () => textIn(readValue(kind, elements)),
    });
  }
  for (const [element, entry] of findEntries(document.documentElement, scan.branches, candidates, titleOf)) {
    const field = byElement.get(element);
    if (!field) continue;
    field.entry = entry;
    field.identity.entry = { ...entry.place, list: shortName(entry.place.list) };
    if (entry.title !== '')
      field.identity.section = field.identity.section.filter((name) => foldName(name) !== entry.title);
  }
  const flat = [...fields.values()]
    .filter((field) => !field.entry)
    .flatMap(({ key, elements }) => {
      const candidate = candidates.get(elements[0] as Element);
      return candidate ? [{ key, shape: candidate.shape, sectionFold: candidate.sectionFold }] : [];
    });
  for (const [key, place] of findFlatEntries(flat)) {
    const field = fields.get(key);
    if (field) field.identity.entry = place;
  }
}

function titleOf(container: Element): string {
  for (const child of childrenOf(container)) {
    if (/^(LEGEND|H[1-6]|SUMMARY|CAPTION)$/.test(tagOf(child))) return visibleText(child);
    if (findIn(child, 'h1,h2,h3,h4,h5,h6') && !findIn(child, 'input,select,textarea')) return visibleText(child);
    if (findIn(child, 'input,select,textarea')) break;
  }
  return labelledBy(container) || (container.getAttribute('aria-label') ?? '');
}

function countAlike(fields: Iterable<Field>): void {
  const seen = new Map<string, number>();
  for (const { identity } of fields) {
    const { control, name, label, section, entry } = identity;
    const alike = JSON.stringify([control, name, label, section, entry]);
    identity.nth = seen.get(alike) ?? 0;
    seen.set(alike, identity.nth + 1);
  }
}

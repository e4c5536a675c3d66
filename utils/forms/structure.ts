import { readValue } from './controls';
import { countAlike } from './countAlike';
import { fieldShape, findEntries, type Entry, type EntryCandidate } from './entries';
import type { ControlKind, FieldIdentity, FieldValue } from './field';
import { findFlatEntries } from './flatEntries';
import { groupControls, isSelect, type FoundField } from './groupControls';
import { labelOf } from './label';
import { labelledBy } from './labelledBy';
import { Labels } from './labels';
import { childrenOf, findIn, tagOf } from './plain';
import { scanDocument, type Scan, type SectionScope } from './scan';
import { hasSecretLabel, isMasked, markSecret } from './secrets';
import { foldName, shortName, visibleText } from './text';
import { canonicalText, valueText } from './value';

/** Asking for styles has its price; on larger forms it is asked of the field that is typed into. */
const MOST_STYLED = 500;

/** A field as found in the document: what it is, and its elements. */
export interface Field {
  key: string;
  kind: ControlKind;
  elements: HTMLElement[];
  sections: SectionScope[];
  identity: FieldIdentity;
  entry: Entry | undefined;
}

export interface Table {
  key: string;
  element: HTMLElement;
  sections: SectionScope[];
}

export interface Structure {
  fields: Map<string, Field>;
  byElement: Map<Element, Field>;
  tables: Map<string, Table>;
  scan: Scan;
}

/** One look at a whole document: its fields with their identities and places, its tables. */
export function buildStructure(document: Document, keyOf: (element: Element, prefix: string) => string): Structure {
  const scan = scanDocument(document);
  const fields = new Map<string, Field>();
  const byElement = new Map<Element, Field>();
  const labels = new Labels();
  for (const found of groupControls(scan.controls)) {
    const identity = firstIdentity(found, labels);
    const first = found.elements.find(isSelect) ?? (found.elements[0] as HTMLElement);
    if (/^(text|number|textarea)$/.test(found.kind) && hasSecretLabel(identity.label, first)) continue;
    if (found.kind === 'text' && scan.controls.length <= MOST_STYLED && isMasked(first)) {
      markSecret(first);
      continue;
    }
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
  const flat = [...fields.values()].flatMap(({ key, elements, entry }) => {
    const candidate = candidates.get(elements[0] as Element);
    const { shape, sectionFold } = candidate ?? { shape: '', sectionFold: '' };
    return candidate ? [{ key, shape, sectionFold, isBoxed: entry !== undefined }] : [];
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

export function names(sections: readonly SectionScope[]): string[] {
  return sections.map((section) => section.name);
}

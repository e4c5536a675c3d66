import type { ControlKind, FieldState, FieldValue, TableState } from '../forms/field';
import type { LiveForm } from '../forms/liveForm';
import { foldSpace } from '../forms/text';
import { visibleText } from './visibleName';

const FIELDS = 'input,select,textarea,[contenteditable=""],[contenteditable=true]';
/** Not typed for the client, or not to be shown to anybody. */
const PASSED_OVER = /^(hidden|button|submit|reset|image|password|file|search)$/;
const SECRET = /\b(cc-|one-time-code|password)/;
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading],legend,caption';
/** Longer ones are a page of results, not entries. */
const MOST_ROWS = 200;

type Input = HTMLInputElement & Pick<HTMLSelectElement, 'options' | 'selectedIndex' | 'selectedOptions'>;

/**
 * The form of a document in another frame. The reader of `forms` knows its own document's classes only, and each
 * frame has classes of its own: here everything is told by its name. Just enough to say what would be lost.
 */
export function createFrameForm(document: Document): LiveForm {
  const keys = new WeakMap<Element, string>();
  let next = 1;
  let elements = new Map<string, HTMLElement>();

  const keyOf = (element: Element): string => {
    const key = keys.get(element) ?? `frame${String(next++)}`;
    keys.set(element, key);
    return key;
  };
  const all = (): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>(FIELDS)].filter((element) => isTyped(element as Input));
  const tables = (): HTMLTableElement[] => [...document.querySelectorAll('table')].filter((table) => isList(table));
  const within = (found: Iterable<Element>, container: Node): string[] =>
    [...found].filter((element) => container.contains(element)).map(keyOf);

  return {
    read() {
      const found = all();
      elements = new Map([...found, ...tables()].map((element) => [keyOf(element), element]));
      return { fields: found.map((element) => stateOf(element as Input, keyOf(element))), tables: tables().map(rows) };
    },
    fieldOf: (element) => (element.matches(FIELDS) ? stateOf(element as Input, keyOf(element)) : undefined),
    elementOf: (key) => elements.get(key),
    elementsOf: (key) => [elements.get(key)].filter((element) => element !== undefined),
    tableOf: (key) => elements.get(key),
    shownRows: () => [],
    keysWithin: (container) => within(all(), container),
    tablesWithin: (container) => within(tables(), container),
    entryAround: () => undefined,
    sectionAround: (element) => ({
      container: element.closest('main,form') ?? document.body,
      names: sectionOf(element),
    }),
  };

  function rows(table: HTMLTableElement): TableState {
    const lines = [...table.rows].map((row) => [...row.cells].map((cell) => foldSpace(cell.textContent ?? '')));
    const isHead = (row: HTMLTableRowElement): boolean => [...row.cells].every(({ localName }) => localName === 'th');
    const body = lines.filter((_, index) => table.rows[index] !== undefined && !isHead(table.rows[index]));
    return { key: keyOf(table), section: sectionOf(table), columns: [], rows: body.slice(0, MOST_ROWS) };
  }
}

function isTyped(element: Input): boolean {
  if (element.localName === 'input' && PASSED_OVER.test(element.type)) return false;
  return !SECRET.test(element.getAttribute('autocomplete') ?? '') && element.getClientRects().length > 0;
}

/** Entries shown as text; a table with fields in it is told by its fields. */
function isList(table: HTMLTableElement): boolean {
  return table.querySelector('input,select,textarea') === null && table.querySelector('tr > td + td') !== null;
}

function stateOf(element: Input, key: string): FieldState {
  const label = labelOf(element);
  const control = (element.localName === 'input' ? 'text' : element.localName) as ControlKind;
  const identity = {
    control,
    name: element.name ?? '',
    id: element.id,
    label,
    section: sectionOf(element),
    entry: null,
  };
  const value = valueOf(element);
  const atDefault = isDefault(element);
  // A first option or an unticked box that nobody chose.
  const untouched = atDefault && (element.localName === 'select' ? element.selectedIndex <= 0 : isBox(element));
  return { key, identity: { ...identity, autocomplete: '', nth: 0 }, value, untouched, atDefault };
}

function valueOf(element: Input): FieldValue {
  if (element.localName === 'select')
    return { kind: 'options', options: [...element.selectedOptions].map(({ value, text }) => ({ value, text })) };
  if (element.type === 'radio')
    return { kind: 'options', options: element.checked ? [{ value: element.value, text: labelOf(element) }] : [] };
  if (isBox(element)) return { kind: 'checked', checked: element.checked };
  return { kind: 'text', text: 'value' in element ? element.value : foldSpace((element as Element).textContent ?? '') };
}

const isBox = (element: Input): boolean => element.type === 'checkbox' || element.type === 'radio';

function isDefault(element: Input): boolean {
  if (element.localName === 'select')
    return [...element.options].every((option) => option.selected === option.defaultSelected);
  if (isBox(element)) return element.checked === element.defaultChecked;
  return 'defaultValue' in element && element.value === element.defaultValue;
}

function labelOf(element: Input): string {
  const labels = [...(element.labels ?? [])].map((label) => visibleText(label)).join(' ');
  const given = element.getAttribute('aria-label') ?? element.getAttribute('placeholder') ?? '';
  return foldSpace(labels === '' ? given : labels);
}

/** The legend around it, else the heading before it. */
function sectionOf(element: Element): string[] {
  const legend = element.closest('fieldset')?.querySelector(':scope > legend');
  const before = [...element.ownerDocument.querySelectorAll(HEADINGS)].filter(
    (heading) => (heading.compareDocumentPosition(element) & 4) !== 0,
  );
  const title = legend ?? before.at(-1);
  return title == null ? [] : [foldSpace(visibleText(title))];
}

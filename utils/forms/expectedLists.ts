import type { TableState } from './field';
import { composedContains } from './shadow';
import { commonParent, findShownRows } from './shownEntries';

type Item = ReturnType<typeof findShownRows>[number];

/** The lists of committed entries to look for, and what the page shows of them; looked for once for each structure. */
export class ExpectedLists {
  private lists: () => readonly TableState[] = () => [];
  private found = new WeakMap<TableState, Item[]>();

  constructor(private readonly document: Document) {}

  expect(lists: () => readonly TableState[]): void {
    this.lists = lists;
  }

  structureChanged(): void {
    this.found = new WeakMap();
  }

  rowsOf(list: TableState): string[][] {
    return this.itemsOf(list).map(({ row }) => row);
  }

  read(): TableState[] {
    return this.lists().map((list) => ({ ...list, rows: this.rowsOf(list) }));
  }

  /** A table that shows such a list is told as the list. */
  areIn(table: Element): boolean {
    return this.lists().some((list) => {
      const items = this.itemsOf(list);
      return items.length > 0 && items.every(({ element }) => table.contains(element));
    });
  }

  /** The element around what is shown of a list. */
  elementOf(key: string): HTMLElement | undefined {
    const list = this.lists().find((each) => each.key === key);
    const elements = list ? this.itemsOf(list).map(({ element }) => element) : [];
    const [only] = elements;
    return (elements.length === 1 ? only?.parentElement : commonParent(elements)) as HTMLElement | undefined;
  }

  keysWithin(container: Node): string[] {
    return this.lists()
      .filter((list) => {
        const items = this.itemsOf(list);
        return items.length > 0 && items.every(({ element }) => composedContains(container, element));
      })
      .map(({ key }) => key);
  }

  private itemsOf(list: TableState): Item[] {
    const known = this.found.get(list);
    if (known) return known;
    const { body } = this.document;
    const items = body ? findShownRows(body, list.rows, list.shown ?? []) : [];
    this.found.set(list, items);
    return items;
  }
}

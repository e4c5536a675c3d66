import { visibleText } from './text';

type Tree = Document | ShadowRoot;

/** The labels and the repeated ids of the trees of one look, each tree read once: `input.labels` walks the whole page for each field. */
export class Labels {
  private readonly trees = new WeakMap<Node, { labels: Map<string, Element[]>; ids: Map<string, Element[]> }>();

  /**
   * The text of an element's own `<label>`, '' where it has none. Where fields share an id, all of their
   * labels point at the first: the nth label belongs to the nth field then.
   */
  textFor(element: Element): string {
    const { labels, ids } = this.treeOf(element);
    const named = element.id === '' ? [] : (labels.get(element.id) ?? []);
    const twins = element.id === '' ? [] : (ids.get(element.id) ?? []);
    const [only] = named;
    if (only && named.length === 1 && twins.length <= 1) return visibleText(only);
    const wrapping = element.closest('label');
    if (wrapping) return visibleText(wrapping, (inner) => inner === element); // a drawn box shows its tick in there
    const label = named.length === twins.length ? (named[twins.indexOf(element)] ?? labelBehind(element)) : undefined;
    return label ? visibleText(label) : '';
  }

  private treeOf(element: Element): { labels: Map<string, Element[]>; ids: Map<string, Element[]> } {
    const root = element.getRootNode() as Tree;
    const known = this.trees.get(root);
    if (known) return known;
    const read = {
      labels: groupBy(root.querySelectorAll('label[for]'), (label) => label.getAttribute('for') ?? ''),
      ids: groupBy(root.querySelectorAll('[id]'), (each) => each.id),
    };
    this.trees.set(root, read);
    return read;
  }
}

/** A drawn tick is the label's own, which stands right behind the native box and points at nothing. */
export function labelBehind(box: Element): Element | undefined {
  const next = box.nextElementSibling;
  const isItsOwn = box.matches('[type=checkbox],[type=radio]') && next?.matches('label:not([for])') === true;
  return isItsOwn && next.querySelector('input,select,textarea') === null ? next : undefined;
}

function groupBy(elements: Iterable<Element>, keyOf: (element: Element) => string): Map<string, Element[]> {
  const groups = new Map<string, Element[]>();
  for (const element of elements) {
    const group = groups.get(keyOf(element));
    if (group) group.push(element);
    else groups.set(keyOf(element), [element]);
  }
  return groups;
}

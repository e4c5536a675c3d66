import { answerGroup, isButtonAnswer } from '../forms/drawnRadio';

/** The drawn field that a drawn answer belongs to: the group of a radio, the list of an option, the box that opened the list. */
export function drawnFieldsOf(element: Element): Element[] {
  const role = element.getAttribute('role');
  if (role === 'radio') return [element, ...around(element, '[role=radiogroup]')];
  if (role === 'checkbox' || role === 'switch') return [element];
  if (isButtonAnswer(element)) return [element, answerGroup(element) ?? element];
  if (role !== 'option') return [];
  const [list] = around(element, '[role=listbox]');
  return list === undefined ? [] : [list, ...openersOf(list)];
}

/** Lists that a box opens stand at the end of the page, far from their question. */
function openersOf(list: Element): Element[] {
  const id = list.id === '' ? undefined : CSS.escape(list.id);
  if (id === undefined) return [];
  const root = list.getRootNode() as Document | ShadowRoot;
  return [...root.querySelectorAll(`[aria-controls~="${id}"],[aria-owns~="${id}"]`)];
}

function around(element: Element, selector: string): Element[] {
  const found = element.closest(selector);
  return found === null ? [] : [found];
}

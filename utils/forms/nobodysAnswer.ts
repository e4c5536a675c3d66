import { attributeOf, findAllIn, findIn, matches, plain, rootOf, tagOf } from './plain';
import { composedParent } from './shadow';

/** Parts of a page that hold controls, but no answer of a form: a search of the site, an open list, a calendar, a toolbar. */
export function isNobodysAnswer(element: Element): boolean {
  return isSearch(element) || isCalendar(element) || isDropList(element) || isToolbar(element);
}

/** The list that another control opens: the boxes in it are ways to choose there, gone as soon as it closes. */
function isDropList(element: Element): boolean {
  const role = attributeOf(element, 'role');
  if (role !== 'listbox') return role === 'option';
  if (findIn(element, '[role=combobox]') !== null) return false; // a list of what was chosen, with the field to choose more
  let up = 0;
  for (let at: Element | null = element; at && up < 4; at = composedParent(at), up++) {
    const id = attributeOf(at, 'id') ?? '';
    const named = id === '' ? '' : CSS.escape(id);
    if (named !== '' && rootOf(at).querySelector(`[aria-controls~="${named}"],[aria-owns~="${named}"]`)) return true;
  }
  return standsAlone(element);
}

/** A list that hangs in the body by itself was opened by something, though nothing names it while it closes. */
function standsAlone(list: Element): boolean {
  let top = list;
  for (let at = composedParent(top); at && tagOf(at) !== 'BODY'; at = composedParent(at)) top = at;
  if (top === list || matches(top, 'main,form')) return false;
  return findAllIn(top, 'input,select,textarea').every((control) => list.contains(control));
}

/** What formats a text is no part of it. */
function isToolbar(element: Element): boolean {
  return attributeOf(element, 'role') === 'toolbar';
}

/** A site's own search is nobody's file. */
function isSearch(element: Element): boolean {
  if (tagOf(element) === 'SEARCH' || attributeOf(element, 'role') === 'search') return true;
  return element instanceof HTMLInputElement && element.type === 'search' && !isAnswer(element) && !isOfSelect(element);
}

/** In a drawn select, which keeps a native one, one searches its options; a site's search can be a combobox, too. */
function isOfSelect(search: HTMLInputElement): boolean {
  const box = plain(search, 'parentElement')?.closest('[role=combobox]');
  return box != null && findIn(box, 'select') !== null;
}

/** A search field among the questions of a form ("Find a visa office") is an answer like the others. */
function isAnswer(search: HTMLInputElement): boolean {
  if (search.form === null || search.closest('search,[role=search],nav,header,[role=banner]')) return false;
  return [...plain(search.form, 'elements')].some(
    (other) =>
      other.matches('input,select,textarea') &&
      !other.matches('[type=search],[type=hidden],[type=submit],[type=button]'),
  );
}

const CALENDAR_CLASS = /(date|time)-?picker|calendar/i;

/** A calendar that hangs beside a field to pick its date: the month and year of its head are nobody's answers. */
function isCalendar(element: Element): boolean {
  if (!CALENDAR_CLASS.test(attributeOf(element, 'class') ?? '')) return false;
  const days = findIn(element, 'table,[role=grid],[class*=days],[class*=Days]') !== null;
  return days && findIn(element, 'input[type=text],input:not([type]),textarea,[name]') === null;
}

import { visibleText } from '../forms/text';
import { daysIn, monthIn, type Day } from './dateWords';
import { optionOf } from '../forms/optionOf';
import { findOption } from './findOption';
import { writeValue } from './writeValue';

/** A calendar as it stands on the page: its days, what its head says, the controls that turn its pages. */
export interface Calendar {
  /** What changes when a page was turned. */
  state: () => string;
  month: () => { year: number; month: number } | undefined;
  find: (day: Day) => HTMLElement | undefined;
  /** The control that goes one month or year on (or back). */
  turn: (by: 'month' | 'year', forward: boolean) => HTMLElement | undefined;
  /** Chooses month and year in lists of the head, where it has such; false where it has none. */
  choose: (day: Day) => boolean;
  isOpen: () => boolean;
}

const HOLDERS = '[role=dialog],[role=grid],[role=application],table,[class*=calendar i],[class*=picker i]';
const CELLS = 'td,[role=gridcell],[role=option],button,a,span,div,abbr';
const LEAST_DAYS = 28;
const MOST_UP = 5; // the head of a calendar stands near its days

/** Calendars that can be seen now: boxes with the days of a month. */
export function visibleCalendars(document: Document): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(HOLDERS)].filter(
    (holder) => isShown(holder) && dayCells(holder).length >= LEAST_DAYS,
  );
}

export function readCalendar(grid: HTMLElement): Calendar {
  const root = withHead(grid);
  const month: Calendar['month'] = () => monthIn(headText(root));
  return {
    month,
    state: () => `${headText(root)}|${dayCells(root).length}`,
    isOpen: () => root.isConnected && isShown(root),
    find: (day) => {
      const named = dayCells(root).filter((cell) => namedDays(cell).some((each) => isSame(each, day)));
      if (named.length > 0) return named.length === 1 ? named[0] : undefined;
      const shown = month();
      if (shown?.year !== day.year || shown.month !== day.month) return undefined;
      const own = dayCells(root).filter((cell) => Number(cell.textContent) === day.day && !isOfOtherMonth(cell));
      return own.length === 1 ? own[0] : undefined;
    },
    turn: (by, forward) =>
      [...root.querySelectorAll<HTMLElement>('button,a,[role=button],[class*=prev i],[class*=next i]')].find(
        (control) => turns(control, by, forward) && isShown(control) && !control.matches(':disabled'),
      ),
    choose: (day) => chooseInLists(root, day),
  };
}

/** The innermost elements that show the number of a day. */
function dayCells(holder: Element): HTMLElement[] {
  return [...holder.querySelectorAll<HTMLElement>(CELLS)].filter(
    (cell) => cell.childElementCount === 0 && /^\s*([12]?\d|3[01])\s*$/.test(cell.textContent) && isShown(cell),
  );
}

function withHead(grid: HTMLElement): HTMLElement {
  let at = grid;
  for (let up = 0; up < MOST_UP; up++) {
    if (monthIn(headText(at))) return at;
    if (!at.parentElement || at.parentElement.matches('body,main,form')) break;
    at = at.parentElement;
  }
  return grid;
}

function headText(root: HTMLElement): string {
  const lists = [...root.querySelectorAll('select')].map((select) => select.selectedOptions[0]?.text ?? '');
  const years = [...root.querySelectorAll<HTMLInputElement>('input[type=number],input[aria-label*=year i]')];
  return [...lists, ...years.map((input) => input.value), visibleText(root, (inner) => inner.matches('select'))].join(
    ' ',
  );
}

/** The full date that a cell, or a box right around it, carries. */
function namedDays(cell: Element): Day[] {
  let at: Element | null = cell;
  for (let up = 0; at && up < 3; up++, at = at.parentElement) {
    for (const name of ['data-date', 'data-value', 'datetime', 'aria-label', 'title']) {
      const days = daysIn(at.getAttribute(name) ?? '');
      if (days.length === 1) return days;
    }
  }
  return [];
}

const OTHER_MONTH =
  '[aria-disabled=true],[disabled],[class*=outside i],[class*=other i],[class*=adjacent i],[class*=prevMonth i],[class*=nextMonth i]';

function isOfOtherMonth(cell: Element): boolean {
  let at: Element | null = cell;
  for (let up = 0; at && up < 3; up++, at = at.parentElement) if (at.matches(OTHER_MONTH)) return true;
  return false;
}

function turns(control: HTMLElement, by: 'month' | 'year', forward: boolean): boolean {
  const shown = control.textContent.trim();
  const name = `${control.getAttribute('aria-label') ?? ''} ${control.title} ${shown} ${control.className}`;
  const isYear = /year|ann[ée]e|«|»|<<|>>/i.test(name) && !/month|mois/i.test(name);
  if (isYear !== (by === 'year')) return false;
  const on = /next|suivant|forward|›|»|→|^>+$/i.test(name) || /^>+$/.test(shown);
  const back = /prev|précédent|precedent|back|‹|«|←/i.test(name) || /^<+$/.test(shown);
  return on !== back && on === forward;
}

function chooseInLists(root: HTMLElement, { year, month }: Day): boolean {
  let chosen = false;
  for (const select of root.querySelectorAll('select')) {
    const options = [...select.options];
    const wanted =
      findOption(options, optionOf, { value: '', text: String(year) }) ??
      options.find((option) => monthIn(`${option.text} 2000`)?.month === month);
    if (!wanted || wanted.selected) continue;
    chosen = writeValue('select', [select], { kind: 'options', options: [optionOf(wanted)] }) === undefined || chosen;
  }
  return chosen;
}

function isSame(a: Day, b: Day): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}

import { canonicalText } from '../forms/value';
import type { NotRestoredReason } from '../language/codes';
import { readCalendar, visibleCalendars, type Calendar } from './calendar';
import { daysIn, type Day } from './dateWords';
import type { PageTime } from './pageTime';
import { press, pressKey } from './press';

const OPEN_MOST_MS = 1_500;
const TURN_MOST_MS = 1_000;
const MOST_TURNS = 1_500; // a birth a hundred years ago, a month at a time
const TAKEN_MS = 1_500;

/**
 * Picks a date in the calendar that belongs to a field which cannot be typed into. What the page then
 * writes into the field proves the pick: where day and month could change places, only one can be right.
 */
export async function pickDate(
  input: HTMLInputElement,
  text: string,
  time: PageTime,
): Promise<NotRestoredReason | undefined> {
  const isThere = (): boolean => canonicalText(input.value) === canonicalText(text);
  const days = daysIn(text);
  if (days.length === 0) return 'disabled';
  for (const day of days) {
    const calendar = await openCalendar(input, time);
    if (!calendar) return 'disabled';
    const cell = await turnTo(calendar, day, time);
    if (cell) {
      press(cell);
      await time.until(isThere, TAKEN_MS);
    }
    if (calendar.isOpen()) pressKey(input.ownerDocument.activeElement ?? input, 'Escape');
    if (isThere()) return undefined;
  }
  return 'pageRefused';
}

async function openCalendar(input: HTMLInputElement, time: PageTime): Promise<Calendar | undefined> {
  const { ownerDocument: document } = input;
  const before = new Set(visibleCalendars(document));
  const found = (): HTMLElement | undefined => visibleCalendars(document).find((calendar) => !before.has(calendar));
  for (const opener of openersOf(input)) {
    press(opener);
    if (await time.until(() => found() !== undefined, OPEN_MOST_MS)) break;
  }
  await time.taken();
  const grid = found();
  return grid && readCalendar(grid);
}

const MOST_UP = 3;

/** A button beside the field that says it opens something or speaks of dates; else the field itself. */
function openersOf(input: HTMLInputElement): HTMLElement[] {
  let at: HTMLElement | null = input.parentElement;
  for (let up = 0; at && up < MOST_UP; up++, at = at.parentElement) {
    if (at.querySelectorAll('input:not([type=hidden],[aria-hidden=true])').length > 1) break;
    const buttons = [...at.querySelectorAll<HTMLElement>('button,[role=button],a,img')];
    const opener = buttons.find(
      (button) => button.hasAttribute('aria-haspopup') || /date|calend/i.test(nameOf(button)),
    );
    if (opener) return [opener, input];
  }
  return [input];
}

function nameOf(button: HTMLElement): string {
  return `${button.getAttribute('aria-label') ?? ''} ${button.title} ${button.textContent} ${button.className}`;
}

async function turnTo(calendar: Calendar, day: Day, time: PageTime): Promise<HTMLElement | undefined> {
  if (calendar.choose(day)) await time.taken();
  for (let turned = 0; turned < MOST_TURNS; turned++) {
    const cell = calendar.find(day);
    if (cell) return cell;
    const shown = calendar.month();
    if (!shown) return undefined;
    const months = (day.year - shown.year) * 12 + day.month - shown.month;
    if (months === 0) return undefined;
    const byYear = Math.abs(months) >= 12 ? calendar.turn('year', months > 0) : undefined;
    const control = byYear ?? calendar.turn('month', months > 0);
    if (!control) return undefined;
    const before = calendar.state();
    press(control);
    if (!(await time.until(() => calendar.state() !== before, TURN_MOST_MS))) return undefined;
  }
  return undefined;
}

import { visibleText } from '../forms/text';
import type { LostField } from '../loss/reconcile';
import { canonicalText, valueText } from '../forms/value';

const MOST = 0.6; // a card may shorten a value or leave out a note
const LEAST_LETTERS = 3; // "1" and "ON" stand on every page

const MOST_TEXT = 500_000; // longer pages are cut, and a loss on them is told rather than excused

/**
 * Does the page show most of these values as text, outside of fields? Then they were saved to a card or a line.
 * What an emptied field still offers to choose stands there anyway.
 */
export function showsElsewhere(document: Document, lost: readonly LostField[]): boolean {
  const texts = lost
    .filter(({ row, now }) => row.value.kind !== 'checked' && !(row.value.kind === 'options' && now))
    .map(({ row }) => canonicalText(valueText(row.value)))
    .filter((text) => text.length >= LEAST_LETTERS);
  if (texts.length === 0) return false;
  const page = canonicalText(document.body ? visibleText(document.body, undefined, MOST_TEXT) : '');
  return texts.filter((text) => page.includes(text)).length / texts.length >= MOST;
}

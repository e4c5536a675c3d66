import { isChosen } from '../guard/gateShape';
import { matchesRule } from '../guard/matchesRule';
import type { Reconciled } from '../loss/reconcile';
import type { Learned } from '../messages/contract';
import type { Portal } from '../portals/schema';
import { EXPLAINS_MS, isAnswer, type Gesture } from './gesture';

/** What one control was seen to do; the portal and the time are added where it is kept. */
export type Lesson = Pick<Learned, 'control' | 'section' | 'what' | 'shown'>;

/** What a press was seen to do. */
export function lessonAbout(
  { name, control, section, heading }: Pick<Gesture, 'name' | 'control' | 'section' | 'heading'>,
  what: Lesson['what'],
): Lesson {
  return { control, section, what, shown: { control: name, section: heading } };
}

/** What a person's last press was followed by teaches what the control does (DESIGN.md, law 6). */
export function lessonOf(result: Reconciled, gesture: Gesture | undefined, now: number): Lesson | undefined {
  if (!gesture || now - gesture.at > EXPLAINS_MS) return undefined;
  const what = lesson(result, gesture);
  return what && lessonAbout(gesture, what);
}

/** What was learned without the page's own words is learned once more, with them. */
export function isKnown({ control, section, what, shown }: Lesson, learned: readonly Learned[]): boolean {
  return learned.some(
    (known) =>
      known.control === control &&
      known.section === section &&
      known.what === what &&
      (known.shown !== undefined || shown === undefined),
  );
}

/** A press that was not held and emptied filled fields: held the next time. Shipped rules know better. */
export function clearsLesson(gesture: Gesture, portal: Portal): Lesson | undefined {
  const { element, name, wording } = gesture;
  if (wording === 'advance' || wording === 'add' || wording === 'signOut') return undefined;
  if (gesture.asked || element.closest('a[href]:not([href^="#"])')) return undefined;
  const known = { element, name, role: 'button' } as const;
  const shipped = [portal.advance, portal.adding, portal.asksItself, portal.signOut];
  if (shipped.some((rules) => matchesRule(known, rules))) return undefined;
  // Emptied by being unticked, it opens what it emptied; ticking it again must not be asked about.
  const unticked = isBox(element) && !isChosen(element);
  return lessonAbout(gesture, unticked ? 'reveals' : 'clears');
}

function isBox(element: Element): boolean {
  return element.matches('input[type=checkbox],[role=checkbox],[role=switch]');
}

function lesson(result: Reconciled, gesture: Gesture): Learned['what'] | undefined {
  if (result.lost.length > 0) return undefined; // certain only after the quiet; told by the loss
  const newRows = result.changedTables.some(({ row, now }) => now.rows.length > row.table.rows.length);
  const newEntry = result.added.some((field) => field.identity.entry !== null);
  if (isAnswer(gesture)) return result.added.length > 0 ? 'reveals' : undefined;
  if (newRows || newEntry) return 'adds';
  return gesture.wording !== 'advance' && result.added.length > 1 ? 'opens' : undefined;
}

import type { CarriedPress, Visit } from '../messages/contract';
import type { Portal } from '../portals/schema';
import type { Gesture } from './gesture';
import type { KeptForm } from './keptForm';
import { clearsLesson, lessonAbout, type Lesson } from './learnFrom';
import type { Loss } from './lossWatch';

/** A portal's slowest answer: pressed longer ago, it did not lead away from the page. */
const LEADS_AWAY_MS = 60_000;
/** A box that is ticked writes its value with the same press. */
const SAME_ACT_MS = 1_000;

interface DocumentEnd {
  portal: Portal;
  /** When a person last changed a value. */
  typedAt: number;
  now: number;
  /** The press that led to this document. */
  before: CarriedPress | undefined;
  /** Nothing stands filled in it: it may be a question and no more. */
  isEmpty: boolean;
}

/** What is told of the last press when its document ends; undefined where something else came after it. */
export function pressToCarry(
  gesture: Gesture | undefined,
  { portal, typedAt, now, before, isEmpty }: DocumentEnd,
): CarriedPress | undefined {
  if (!gesture || now - gesture.at > LEADS_AWAY_MS || typedAt - gesture.at > SAME_ACT_MS) return undefined;
  const { name, control, section, heading, wording, confirmed, asked } = gesture;
  const removes = wording === 'remove';
  return {
    ...{ name, control, section, heading, removes },
    // A page of its own asked "Are you sure?", or `confirm()` did.
    confirmedByPage: asked ? removes : isEmpty && before?.removes === true,
    teaches: !confirmed && clearsLesson(gesture, portal) !== undefined,
  };
}

/** What the press that led here makes of a loss from the document before: nothing to tell, or a name and a lesson. */
export function explainByPress(
  loss: Loss,
  press: CarriedPress | undefined,
  navigation: Visit['navigation'],
): { wanted: boolean; loss: Loss; lesson?: Lesson } {
  if (!press || navigation !== 'navigate') return { wanted: false, loss };
  if (press.confirmedByPage && isOneEntry(loss)) return { wanted: true, loss };
  if (!press.teaches || press.removes) return { wanted: false, loss };
  return {
    wanted: false,
    loss: { ...loss, cause: { kind: 'control', name: press.name } },
    lesson: lessonAbout(press, 'clears'),
  };
}

/** Lets go of what the person removed on purpose. */
export function letGoOf({ fields, rows }: Loss, kept: KeptForm): void {
  kept.drop(fields.map(({ key }) => key));
  for (const { table } of rows) kept.dropTable(table.key);
}

function isOneEntry({ fields, rows }: Loss): boolean {
  const entries = new Set(fields.map(({ identity }) => JSON.stringify(identity.entry)));
  const gone = rows.reduce((sum, each) => sum + each.rows.length, 0);
  return fields.length === 0 ? gone === 1 : gone === 0 && entries.size === 1 && !entries.has('null');
}

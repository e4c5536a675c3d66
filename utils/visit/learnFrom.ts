import type { Reconciled } from '../loss/reconcile';
import type { Learned } from '../messages/contract';
import { EXPLAINS_MS, isAnswer, type Gesture } from './gesture';

interface Watching {
  gesture: Gesture | undefined;
  portal: string;
  now: number;
  learned: readonly Learned[];
  learn: (fact: Learned) => void;
}

/** What a person's last press was followed by teaches what the control does (DESIGN.md, law 6). */
export function learnFrom(result: Reconciled, { gesture, portal, now, learned, learn }: Watching): void {
  if (!gesture || gesture.control === '' || now - gesture.at > EXPLAINS_MS) return;
  const what = lesson(result, gesture);
  if (
    !what ||
    learned.some(
      (known) => known.control === gesture.control && known.section === gesture.section && known.what === what,
    )
  )
    return;
  learn({ portal, control: gesture.control, section: gesture.section, what, at: now });
}

function lesson(result: Reconciled, gesture: Gesture): Learned['what'] | undefined {
  if (result.lost.length > 0) return undefined; // certain only after the quiet; told by the loss
  const newRows = result.changedTables.some(({ row, now }) => now.rows.length > row.table.rows.length);
  const newEntry = result.added.some((field) => field.identity.entry !== null);
  if (isAnswer(gesture)) return result.added.length > 0 ? 'reveals' : undefined;
  return newRows || newEntry ? 'adds' : undefined;
}

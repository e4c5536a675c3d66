import { closest } from './ancestors';
import { filledWithin } from './filledPage';
import { fold } from './fold';
import { finding, type Ground } from './suspect';

const CANCELS = /^(cancel|annuler)$/;
const DIALOG = 'dialog,[role=dialog],[aria-modal=true]';
/** Fewer are typed again faster than a question is read. */
const MIN_TYPED = 3;

/** "Cancel" of a dialog forgets what was typed in it; what the dialog came with is still where it came from. */
export const byDiscard: Ground = (suspect) => {
  const { control, options, sort } = suspect;
  if (sort !== 'command' || !CANCELS.test(fold(control.name)) || options.typed === undefined) return undefined;
  if (suspect.knows('harmless') || suspect.knows('asksItself')) return undefined;
  const dialog = closest(control.element, DIALOG);
  if (dialog === undefined) return undefined;
  const { typed } = options;
  const keys = filledWithin(suspect.page(), dialog, undefined).keys.filter((key) => typed(key));
  const section = options.form.sectionAround(control.element).names;
  return finding('structure', 'clear', keys.length < MIN_TYPED ? undefined : { keys, tables: [], section });
};

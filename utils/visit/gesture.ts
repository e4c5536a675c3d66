import { isButtonAnswer } from '../forms/drawnRadio';
import type { Wording } from '../guard/wording';

/** The last thing a person pressed, as far as it may explain what the page does next. */
export interface Gesture {
  at: number;
  /** The control's name as a person reads it. */
  name: string;
  element: Element;
  /** As in `Learned.control` and `Learned.section`. */
  control: string;
  section: string;
  /** The section as the page writes it. */
  heading: string;
  wording: Wording;
  /** Confirmed in our own dialog: what follows was meant, and can still be taken back. */
  confirmed: boolean;
  /** The page asked by itself about it. */
  asked: boolean;
}

/** For how long a gesture explains what the page does; a portal's answer can take a minute, its reaction does not. */
export const EXPLAINS_MS = 5_000;

const ANSWERS =
  'input[type=radio],input[type=checkbox],select,option,[role=radio],[role=checkbox],[role=switch],[role=option]';

export function isAnswer(gesture: Gesture): boolean {
  const { element } = gesture;
  return element.matches(ANSWERS) || isButtonAnswer(element);
}

/** Did it put a part of the page away on purpose: another tab panel, a fold, a link, Next, Escape? */
export function putsAway(gesture: Gesture): 'screen' | 'tab' | 'dialog' | undefined {
  const { element, wording } = gesture;
  if (wording === 'advance' || element.matches('a[href]:not([href="#"]):not([role=button])')) return 'screen';
  if (element.matches('[role=tab],[aria-expanded],summary')) return 'tab';
  if (element.closest('dialog,[role=dialog],[role=alertdialog],[aria-modal=true]')) return 'dialog';
  return undefined;
}

/** The page asked by itself, and this was the answer: a button in a dialog of its own. */
export function answersPageDialog(gesture: Gesture): boolean {
  return gesture.element.closest('dialog,[role=dialog],[role=alertdialog],[aria-modal=true],.modal') !== null;
}

/** Where answers that belong to one question stand together. */
const ANSWER_GROUPS = '[role=radiogroup],[role=group],fieldset';

/** One of several answers that a library draws: a radio by its role, or a button that stays pressed in. */
export const DRAWN_ANSWER = '[role=radio],button[aria-pressed],[role=button][aria-pressed]';

const BUTTONS = 'button,[role=button]';
const MOST_BUTTONS = 8;
const MOST_UP = 3;
const EDITS_TEXT = '[contenteditable]:not([contenteditable=false]),textarea,iframe';
const YES = /^\s*(yes|oui)\b/i;
const NO = /^\s*(no|non)\b/i;

/**
 * "Yes | No" as two buttons of which one is pressed in. Not the buttons of an editor or a tool bar
 * ("Bold", "Zoom"): those stand beside what they work on, or among other buttons.
 */
export function isButtonAnswer(element: Element): boolean {
  return (
    element.hasAttribute('aria-pressed') &&
    element.closest('[role=toolbar],nav,header') === null &&
    answerGroup(element) !== null
  );
}

/** The element around all answers of a drawn or native answer's question, where the page marks or shows one. */
export function answerGroup(answer: Element): Element | null {
  const marked = answer.closest(ANSWER_GROUPS);
  if (!answer.hasAttribute('aria-pressed') || (marked !== null && holdsAnswersOnly(marked))) return marked;
  const row = rowAround(answer);
  return row !== null && saysYesAndNo(row) && holdsAnswersOnly(row) ? row : null;
}

export function isDrawnOn(answer: Element): boolean {
  return answer.getAttribute('aria-checked') === 'true' || answer.getAttribute('aria-pressed') === 'true';
}

function holdsAnswersOnly(group: Element): boolean {
  const buttons = [...group.querySelectorAll(BUTTONS)];
  return (
    buttons.length >= 2 &&
    buttons.length <= MOST_BUTTONS &&
    buttons.every((button) => button.hasAttribute('aria-pressed')) &&
    group.querySelector(EDITS_TEXT) === null &&
    group.parentElement?.querySelector(':scope > ' + EDITS_TEXT.replaceAll(',', ',:scope > ')) === null
  );
}

/** The nearest element around several buttons. */
function rowAround(answer: Element): Element | null {
  let at = answer.parentElement;
  for (let up = 0; at !== null && up < MOST_UP; up++, at = at.parentElement) {
    if (at.querySelectorAll(BUTTONS).length > 1) return at;
  }
  return null;
}

/** Only these words make a question of buttons that nothing marks as a group. */
function saysYesAndNo(row: Element): boolean {
  const names = [...row.querySelectorAll(BUTTONS)].map(
    (button) => button.getAttribute('aria-label') ?? button.textContent,
  );
  return names.some((name) => YES.test(name)) && names.some((name) => NO.test(name));
}

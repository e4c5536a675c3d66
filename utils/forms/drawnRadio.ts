/** Where answers that belong to one question stand together. */
export const ANSWER_GROUPS = '[role=radiogroup],[role=group],fieldset';

/** One of several answers that a library draws: a radio by its role, or a button that stays pressed in. */
export const DRAWN_ANSWER = '[role=radio],button[aria-pressed],[role=button][aria-pressed]';

const MOST_BUTTONS = 8;
const EDITS_TEXT = '[contenteditable]:not([contenteditable=false]),textarea,iframe';

/**
 * "Yes | No" as two buttons of which one is pressed in. Not the buttons of an editor or a tool bar
 * ("Bold", "Zoom"): those stand beside what they work on, or among other buttons.
 */
export function isButtonAnswer(element: Element): boolean {
  if (!element.hasAttribute('aria-pressed') || element.closest('[role=toolbar],nav,header')) return false;
  const group = element.closest(ANSWER_GROUPS);
  const buttons = group ? [...group.querySelectorAll('button,[role=button]')] : [];
  return (
    buttons.length >= 2 &&
    buttons.length <= MOST_BUTTONS &&
    buttons.every((button) => button.hasAttribute('aria-pressed')) &&
    group?.querySelector(EDITS_TEXT) === null &&
    group.parentElement?.querySelector(':scope > ' + EDITS_TEXT.replaceAll(',', ',:scope > ')) === null
  );
}

export function isDrawnOn(answer: Element): boolean {
  return answer.getAttribute('aria-checked') === 'true' || answer.getAttribute('aria-pressed') === 'true';
}

/**
 * Takes a tick or a choice back without a word to the page, so that giving it again is news to the page's
 * script: a press of what is ticked already says nothing.
 */
export function unset(elements: readonly HTMLElement[]): void {
  for (const element of elements) {
    if (element instanceof HTMLInputElement && /^(checkbox|radio)$/.test(element.type)) element.checked = false;
    else if (element instanceof HTMLSelectElement) element.selectedIndex = -1;
  }
}

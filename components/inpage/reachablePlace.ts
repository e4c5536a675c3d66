/**
 * The element our host must stand in to be reachable: while the page shows a modal dialog of its own,
 * everything outside of that dialog is inert, popovers too (HTML, "modal dialogs and inert subtrees").
 */
export function reachablePlace(document: Document): Element {
  const modals = [...document.querySelectorAll('dialog[open]')].filter((dialog) => dialog.matches(':modal'));
  // The topmost holds the focus; without focus the last one is the likeliest.
  return modals.find((dialog) => dialog.contains(document.activeElement)) ?? modals.at(-1) ?? document.documentElement;
}

/** Calls `onMoved` when the page opened or closed a modal, or took one away. */
export function watchPlaces(document: Document, place: Element, onMoved: () => void): MutationObserver {
  const observer = new MutationObserver(onMoved);
  observer.observe(document.documentElement, {
    subtree: true,
    attributes: true,
    attributeFilter: ['open'],
    childList: place !== document.documentElement,
  });
  return observer;
}

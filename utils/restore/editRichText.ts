import { editedIn } from '../forms/editorFrame';
import type { FieldValue } from '../forms/field';
import { editableText } from '../forms/text';
import { canonicalText } from '../forms/value';
import type { NotRestoredReason } from '../language/codes';
import type { PageTime } from './pageTime';
import { plainHtml, plainNodes } from './plainHtml';

type RichText = Extract<FieldValue, { kind: 'rich' }>;
type Way = (element: HTMLElement, value: RichText) => boolean;

const TAKEN_MS = 400; // editors work on what they were given in the next tasks

/**
 * Replaces the content of an editable region the way it accepts: editors that keep a model of their
 * own take a paste, plain regions take edits of their DOM (techniques.md C57). What it then shows decides.
 */
export async function editRichText(
  field: HTMLElement,
  value: RichText,
  time: PageTime,
): Promise<NotRestoredReason | undefined> {
  const element = editedIn(field);
  const isThere = (): boolean => canonicalText(editableText(element)) === canonicalText(value.text);
  for (const way of WAYS) {
    if (!element.isConnected) return 'notFound';
    await selectAll(element, time);
    if (way(element, value)) await time.until(isThere, TAKEN_MS);
    await time.taken();
    if (isThere()) {
      leave(element);
      return undefined;
    }
  }
  return 'pageRefused';
}

/** In this order: what a page refuses or takes only in part is replaced whole by the next. */
const WAYS: readonly Way[] = [
  /** Undefined behaviour for plain regions: nothing happens unless the page has a handler that takes it. */
  function paste(element, value) {
    if (value.text === '') return false;
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', plainHtml(value.html, element.ownerDocument));
    clipboardData.setData('text/plain', value.text);
    return !element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
    );
  },
  function command(element, value) {
    const { ownerDocument: document } = element;
    if (value.text === '') return document.execCommand('delete');
    return document.execCommand('insertHTML', false, plainHtml(value.html, document));
  },
  function typed(element, value) {
    return value.text !== '' && element.ownerDocument.execCommand('insertText', false, value.text);
  },
  function replace(element, value) {
    element.replaceChildren(...plainNodes(value.html, element.ownerDocument));
    element.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' }),
    );
    return true;
  },
];

async function selectAll(element: HTMLElement, time: PageTime): Promise<void> {
  element.focus({ preventScroll: true });
  const selection = element.ownerDocument.getSelection();
  selection?.selectAllChildren(element);
  await time.quiet(30); // editors learn of a selection by an event of a later task
}

function leave(element: HTMLElement): void {
  element.dispatchEvent(new Event('change', { bubbles: true }));
  element.blur();
}

/** What an editable region may get back: text and its plain structure; no script, style, frame, handler or address of one. */
const KEPT_TAGS = new Set(
  'a abbr b blockquote br code div em h1 h2 h3 h4 h5 h6 hr i li ol p pre s span strong sub sup table tbody td th thead tr u ul'.split(
    ' ',
  ),
);
const KEPT_ATTRIBUTES = new Set(['href', 'title', 'lang', 'dir', 'colspan', 'rowspan', 'class']);

/** Replaces the content of a contenteditable by what it held, and tells the page. Always succeeds for plain regions. */
export function editRichText(element: HTMLElement, html: string): undefined {
  const { ownerDocument: document } = element;
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  element.replaceChildren(...[...parsed.body.childNodes].flatMap((node) => copyPlain(node, document)));
  element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
  element.dispatchEvent(new FocusEvent('blur', { composed: true }));
  element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
  return undefined;
}

function copyPlain(node: Node, document: Document): Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.nodeValue ?? '')];
  if (node.nodeType !== Node.ELEMENT_NODE) return [];
  const element = node as Element;
  const children = [...element.childNodes].flatMap((child) => copyPlain(child, document));
  if (!KEPT_TAGS.has(element.localName))
    return ['script', 'style', 'iframe', 'object'].includes(element.localName) ? [] : children;
  const copy = document.createElement(element.localName);
  for (const { name, value } of element.attributes) {
    if (KEPT_ATTRIBUTES.has(name) && !(name === 'href' && !/^(https?:|mailto:|#)/i.test(value)))
      copy.setAttribute(name, value);
  }
  copy.append(...children);
  return [copy];
}

/** What an editable region may get back: text and its plain structure; no script, style, frame, handler or address of one. */
const KEPT_TAGS = new Set(
  'a abbr b blockquote br code div em h1 h2 h3 h4 h5 h6 hr i li ol p pre s span strong sub sup table tbody td th thead tr u ul'.split(
    ' ',
  ),
);
const KEPT_ATTRIBUTES = new Set(['href', 'title', 'lang', 'dir', 'colspan', 'rowspan', 'class']);

/** Nodes of a fragment with nothing in them that could act. */
export function plainNodes(html: string, document: Document): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].flatMap((node) => copyPlain(node, document));
}

/** The same as markup. */
export function plainHtml(html: string, document: Document): string {
  const box = document.implementation.createHTMLDocument('').createElement('div');
  box.append(...plainNodes(html, document));
  return box.innerHTML;
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

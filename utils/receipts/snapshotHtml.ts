import { shadowRootOf } from '../forms/shadow';
import { isSecretField } from './screenRegion';

/** Left out: scripts, what is not shown, what would load something or hides a secret of the page's own. */
const LEFT_OUT = new Set(
  'SCRIPT,NOSCRIPT,TEMPLATE,LINK,BASE,META,OBJECT,EMBED,AUDIO,VIDEO,SOURCE,TRACK,CANVAS,PORTAL,STYLE'.split(','),
);
/** Kept as they are; every other attribute is left out. */
const KEPT =
  /^(id|class|name|type|role|title|alt|for|lang|dir|value|placeholder|colspan|rowspan|scope|headers|abbr|label|size|rows|cols|maxlength|min|max|step|open|hidden|disabled|readonly|required|multiple|start|width|height|align|valign|border|cellpadding|cellspacing|style|aria-[\w-]+)$/;
const VOID = new Set('AREA,BR,COL,HR,IMG,INPUT,WBR'.split(','));
const MOST = 8 * 1024 * 1024; // UTF-16 units; a message carries it to the background
const MOST_STYLE = 1024 * 1024;

export interface Snapshot {
  html: string;
  /** It was too long, and ends early. */
  cut: boolean;
}

/**
 * The page, or a part of it, as one file that shows it again: with the values that stand in its fields, without any
 * script and without anything to load. Written node by node: a cloned node would run the page's own components.
 */
export function snapshotHtml(region: Element, skip: (element: Element) => boolean): Snapshot {
  const { ownerDocument: document } = region;
  const parts: string[] = [];
  let length = 0;
  let cut = false;

  const out = (text: string): void => {
    if (length > MOST) cut = true;
    else parts.push(text);
    length += text.length;
  };

  function children(node: ParentNode): void {
    for (const child of node.childNodes) write(child);
  }

  function write(node: Node): void {
    if (cut) return;
    if (node.nodeType === Node.TEXT_NODE) out(escapeText(node.nodeValue ?? ''));
    if (!(node instanceof Element) || LEFT_OUT.has(node.tagName.toUpperCase()) || skip(node) || isHidden(node)) return;
    const tag = node.localName;
    if (/[^a-z0-9-]/.test(tag)) return; // no element that a parser would read otherwise
    if (tag === 'iframe' || tag === 'frame') {
      out(`<p data-holdfast="frame">[${escapeText(node.getAttribute('title') ?? 'frame')}]</p>`);
      return;
    }
    out(`<${tag}${attributes(node)}>`);
    if (VOID.has(node.tagName.toUpperCase())) return;
    const shadow = shadowRootOf(node);
    if (shadow) {
      out('<template shadowrootmode="open">');
      out(styleOf(shadow));
      children(shadow);
      out('</template>');
    }
    if (node instanceof HTMLTextAreaElement) out(escapeText(isSecretField(node) ? '' : node.value));
    else children(node);
    out(`</${tag}>`);
  }

  out(head(document));
  write(region);
  return { html: `${parts.join('')}\n</body>\n</html>\n`, cut };
}

function head(document: Document): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
  return [
    `<!doctype html>\n<html lang="${escapeText(document.documentElement.lang)}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escapeText(document.title)}</title>`,
    `${styleOf(document)}</head>\n<body>\n`,
  ].join('\n');
}

function isHidden(element: Element): boolean {
  if (element instanceof HTMLInputElement && element.type === 'hidden') return true;
  return element.ownerDocument.defaultView?.getComputedStyle(element).display === 'none';
}

function attributes(element: Element): string {
  const secret = isSecretField(element);
  const kept = [...element.attributes]
    .filter(({ name }) => KEPT.test(name) && !LIVE.has(name))
    .map(({ name, value }) => ` ${name}="${escapeText(name === 'style' ? withoutLoads(value) : value)}"`);
  const own = secret ? ' data-holdfast="left out"' : liveAttributes(element);
  // A picture with its own bytes may stay; any other would have to be loaded.
  const source = element instanceof HTMLImageElement && element.src.startsWith('data:image/') ? element.src : '';
  return `${kept.join('')}${own}${source === '' ? '' : ` src="${escapeText(source)}"`}`;
}

/** Told by what stands in the field now, not by what the page was sent with. */
const LIVE = new Set(['value', 'checked', 'selected']);

function liveAttributes(element: Element): string {
  if (element instanceof HTMLOptionElement) return `${value(element.value)}${element.selected ? ' selected' : ''}`;
  if (!(element instanceof HTMLInputElement)) return '';
  if (element.type === 'file')
    return ` data-files="${escapeText([...(element.files ?? [])].map(({ name }) => name).join(', '))}"`;
  return `${value(element.value)}${element.checked ? ' checked' : ''}`;
}

const value = (text: string): string => ` value="${escapeText(text)}"`;

/** The style sheets that the page may read, without what they would load. */
function styleOf(root: Document | ShadowRoot): string {
  let text = '';
  for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) {
    try {
      for (const rule of sheet.cssRules) if (text.length < MOST_STYLE) text += `${rule.cssText}\n`;
    } catch {
      // A sheet of another origin: its rules are not ours to read, and the words stand without them.
    }
  }
  return `<style>\n${withoutLoads(text).replace(/<\/(?=style)/gi, '<\\/')}</style>\n`;
}

function withoutLoads(css: string): string {
  return css.replace(/@import[^;]*;/gi, '').replace(/url\((?!\s*["']?data:)[^)]*\)/gi, 'none');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? '');
}

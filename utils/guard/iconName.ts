import { visibleText } from './visibleName';

/** Tooltip libraries move the `title` away while they show it. */
const TOOLTIPS = ['data-tooltip', 'data-original-title', 'data-bs-original-title', 'data-title', 'data-tippy-content'];
/** Icon fonts and sprites: the last word of a class, a reference or a ligature names what is drawn. */
const DRAWN =
  /(?:^|[-_ #./])(trash(?:[-_ ]?(?:can|alt|bin|o|fill))?|delete(?:[-_ ]?(?:forever|sweep|outline|outlined|bin|all))?|garbage|dustbin|waste[-_ ]?basket|eraser?|poubelle|corbeille)(?=$|[-_ ."'?&]|\d)/i;
const BINS = /[\u{1F5D1}\u{1F6AE}]/u;
const MOST_PARTS = 20;

/**
 * What an icon without a name says: the tooltip it will show, or else what it draws. Only bins are read;
 * a cross closes as often as it removes.
 */
export function iconName(element: Element): string {
  return tooltip(element) || (drawsBin(element) ? 'Delete' : '');
}

function tooltip(element: Element): string {
  for (const attribute of TOOLTIPS) {
    const text = element.getAttribute(attribute)?.trim();
    if (text) return text;
  }
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
  return ids
    .map((id) => (id === '' ? null : root.getElementById(id)))
    .map((described) => (described === null ? '' : visibleText(described)))
    .join(' ')
    .trim();
}

function drawsBin(element: Element): boolean {
  return [element, ...[...element.querySelectorAll('*')].slice(0, MOST_PARTS)].some((part) => {
    const said = ['class', 'href', 'xlink:href', 'src', 'data-icon', 'data-testid', 'icon', 'name']
      .map((attribute) => part.getAttribute(attribute) ?? '')
      .join(' ');
    const glyph = part.childElementCount === 0 ? (part.textContent ?? '').trim() : '';
    return DRAWN.test(said) || BINS.test(glyph) || /^delete(_\w+)?$/.test(glyph);
  });
}

const SIGN = /^\s*[+＋➕⊕]/;
const MORE = /^(one more|another|more\b.*|encore une?|une? (autre|de plus)|autre)\b/i;
const ICON = /(^|[^a-z])(plus|add|ajout(er)?|create|insert)([^a-z]|$)/i;
const HINTS = ['class', 'id', 'data-icon', 'data-testid', 'href', 'xlink:href', 'name', 'src'];

/** Adds by a sign where it says nothing in words: "+", an icon called "plus", "One more". */
export function hasAddSign(control: Element, name: string): boolean {
  if (name !== '') return SIGN.test(name) || MORE.test(name.trim());
  return [control, ...control.querySelectorAll('*')].some((part) =>
    HINTS.some((hint) => ICON.test(part.getAttribute(hint) ?? '')),
  );
}

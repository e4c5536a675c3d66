import { flatParent, isElement } from './ancestors';
import { iconName } from './iconName';
import { MAX_NAME, visibleText } from './visibleName';

/** What a person reads (or hears) on a control: its label, its text, or the name of its icon. '' where there is none. */
export function accessibleName(element: Element): string {
  const name =
    labelledBy(element) ||
    tidy(element.getAttribute('aria-label')) ||
    nativeName(element) ||
    tidy(visibleText(element)) ||
    tidy(element.getAttribute('title')) ||
    hostName(element);
  if (/[\p{L}\p{N}]/u.test(name)) return name;
  // A picture alone ("🗑", a private letter of an icon font).
  return tidy(element.getAttribute('title')) || tidy(iconName(element)) || name;
}

function labelledBy(element: Element): string {
  const ids =
    element
      .getAttribute('aria-labelledby')
      ?.slice(0, MAX_NAME * 4)
      .split(/\s+/) ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  const texts = ids.map((id) => {
    const label = id === '' ? null : root.getElementById(id);
    return label === null ? '' : label.getAttribute('aria-label') || visibleText(label);
  });
  return tidy(texts.join(' '));
}

function nativeName(element: Element): string {
  if (/^(img|area)$/.test(element.localName)) return tidy(element.getAttribute('alt'));
  if (element.localName !== 'input') return '';
  const input = element as HTMLInputElement;
  if (['submit', 'button', 'reset', 'image'].includes(input.type)) {
    // An unnamed reset button is shown as "Reset" by the browser.
    return tidy(input.value) || tidy(input.alt) || tidy(input.title) || (input.type === 'reset' ? 'Reset' : '');
  }
  const labels = tidy([...(input.labels ?? [])].map((label) => visibleText(label)).join(' '));
  if (labels !== '') return labels;
  return input.type === 'checkbox' || input.type === 'radio' ? tidy(textBeside(input)) : '';
}

/** Pages without labels write the text right after the box: `<input type="checkbox"> No travel history<br>`. */
function textBeside(input: Element): string {
  let text = '';
  for (let node = input.nextSibling; node !== null; node = node.nextSibling) {
    if (isElement(node) && /^(input|select|textarea|button|br|div|p|table|ul|hr|fieldset)$/.test(node.localName)) break;
    text += isElement(node) ? visibleText(node) : (node.textContent ?? '').slice(0, MAX_NAME);
  }
  return text;
}

/** A nameless button inside a component is named by the component. */
function hostName(element: Element): string {
  const root = element.getRootNode();
  if (!('host' in root)) return '';
  const host = root.host as Element;
  if (flatParent(host) === undefined) return '';
  return tidy(host.getAttribute('aria-label')) || tidy(host.getAttribute('label')) || tidy(visibleText(host));
}

function tidy(text: string | null | undefined): string {
  return (text ?? '')
    .slice(0, MAX_NAME * 4) // an endless text costs no more than a long one
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .slice(0, MAX_NAME);
}

// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { findKeyHint } from '../../../utils/guard/keyHints';

const hintFor = (html: string, key: string, held: KeyboardEventInit = {}): string | undefined => {
  document.body.innerHTML = html;
  return findKeyHint(new KeyboardEvent('keydown', { key, ...held }), document.body)?.name;
};

it.each([
  ['<p>F8 – Clear the form</p>', 'F8', {}, 'Clear the form'],
  ['<p>F8 : Effacer le formulaire. F9 : Enregistrer</p>', 'F8', {}, 'Effacer le formulaire'],
  ['<p>Press Ctrl+Shift+Q to clear all</p>', 'q', { ctrlKey: true, shiftKey: true }, 'clear all'],
  ['<dl><dt>Alt + R</dt><dd>Remove all rows</dd></dl>', 'r', { altKey: true }, 'Remove all rows'],
  ['<button title="Vider la section (Alt+Q)">x</button>', 'q', { altKey: true }, 'Vider la section'],
] as const)('%s: %s %j would be pressed unasked', (html, key, held, name) => {
  expect(hintFor(html, key, held)).toBe(name);
});

it.each([
  ['<p>F8 – Clear the form. F9 – Save</p>', 'F9', {}],
  ['<p>Ctrl+Shift+Q clears all</p>', 'q', { ctrlKey: true }],
  ['<p>q – Clear the form</p>', 'q', {}],
  ['<p>Nothing is said of keys. Clear the form.</p>', 'F8', {}],
] as const)('%s: %s %j would be asked about', (html, key, held) => {
  expect(hintFor(html, key, held)).toBeUndefined();
});

it('a page that is all hyphens or one endless word would hold up a key', { timeout: 5_000 }, () => {
  expect(hintFor(`<p>${'a-'.repeat(99_000)}</p>`, 'F8')).toBeUndefined();
  expect(hintFor(`<p>${'a'.repeat(199_000)}</p>`, 'F8')).toBeUndefined();
});

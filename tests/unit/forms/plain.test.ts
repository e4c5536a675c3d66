// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { attributeOf, childrenOf, parentOf, plain, tagOf } from '../../../utils/forms/plain';

afterEach(() => {
  document.body.replaceChildren();
});

/** A form whose fields stand in front of its own properties, as browsers have it (happy-dom leaves its own in front). */
function formOf(...names: string[]): HTMLFormElement {
  const form = document.createElement('form');
  form.setAttribute('role', 'search');
  document.body.append(form);
  for (const name of names) {
    const field = document.createElement('input');
    field.name = name;
    form.append(field);
    Object.defineProperty(form, name, { get: vi.fn(() => field) });
  }
  return form;
}

it('a form with a field named "children" or "parentNode" would not be read, or never be left', () => {
  const form = formOf('children', 'parentNode', 'tagName');
  expect(childrenOf(form).length).toBe(3);
  expect(parentOf(form)).toBe(document.body);
  expect(tagOf(form)).toBe('FORM');
  expect(attributeOf(form, 'role')).toBe('search');
  expect(plain(form, 'ownerDocument')).toBe(document);
});

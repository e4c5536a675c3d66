// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { whenShown } from '../../../utils/browser/whenShown';

test('a page that the browser prepares, and nobody opened, would count as a visit', () => {
  let ran = 0;
  Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  whenShown(document, () => ran++);
  expect(ran).toBe(0);
  document.dispatchEvent(new Event('prerenderingchange'));
  document.dispatchEvent(new Event('prerenderingchange'));
  expect(ran).toBe(1);
  Reflect.deleteProperty(document, 'prerendering');
});

test('an ordinary page would be protected late', () => {
  let ran = 0;
  whenShown(document, () => ran++);
  expect(ran).toBe(1);
});

// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { comesBefore } from '../../../utils/forms/shadow';

/** An element with a root of its own inside `parent`. */
function component(parent: Element | ShadowRoot): ShadowRoot {
  const host = document.createElement('div');
  parent.append(host);
  return host.attachShadow({ mode: 'open' });
}

function button(parent: Element | ShadowRoot): Element {
  const made = document.createElement('button');
  parent.append(made);
  return made;
}

it('a list’s add control after its entries would not be found where all stand in one component', () => {
  const app = component(document.body);
  const entry = button(component(component(app)));
  const add = button(app);
  expect(comesBefore(entry, add)).toBe(true);
  expect(comesBefore(add, entry)).toBe(false);
});

it('components side by side would have no order', () => {
  const [first, second] = [button(component(document.body)), button(component(document.body))];
  expect(comesBefore(first, second)).toBe(true);
  expect(comesBefore(second, first)).toBe(false);
});

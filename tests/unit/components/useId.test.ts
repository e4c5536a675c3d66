// @vitest-environment happy-dom
import { h, render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { useState } from 'preact/hooks';
import { expect, it } from 'vitest';
import { useId } from '../../../components/shared/useId';

function Named(): ComponentChild {
  return h('i', { id: useId() });
}

let open: () => void = () => undefined;
function Opening(): ComponentChild {
  const [isOpen, setOpen] = useState(false);
  open = () => setOpen(true);
  return h('p', null, isOpen && h(Named, null));
}

it('a field that appears after a setting was changed would have the id of something else, and lose its name', () => {
  const ids = () => [...document.querySelectorAll('i')].map(({ id }) => id);
  const draw = () => act(() => render(h('main', null, h(Named, null), h(Opening, null)), document.body));
  void draw();
  const [first] = ids();
  void draw();
  void draw();
  void act(open);
  expect(ids()).toHaveLength(2);
  expect(ids()[0]).toBe(first);
  expect(ids()[1]).not.toBe(first);
});

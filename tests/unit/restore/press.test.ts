// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { press } from '../../../utils/restore/press';

test('an option whose inner part alone listens would not hear of the press; a button would hear of one on its icon', () => {
  document.body.innerHTML = '<li role="option"><span><b>Lyon</b></span></li><button><i>+</i></button>';
  const [option, inner, button] = ['li', 'span', 'button'].map((each) => document.querySelector<HTMLElement>(each));
  const heard = vi.fn();
  inner?.addEventListener('click', heard);
  button?.addEventListener('click', ({ target }) => heard(target));
  press(option as HTMLElement);
  expect(heard).toHaveBeenCalledOnce();
  press(button as HTMLElement);
  expect(heard).toHaveBeenLastCalledWith(button);
});

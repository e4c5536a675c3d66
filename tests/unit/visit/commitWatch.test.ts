// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createCommitWatch } from '../../../utils/visit/commitWatch';
import { KeptForm } from '../../../utils/visit/keptForm';
import { createRecorder } from '../../../utils/visit/recorder';
import { setup } from '../forms/setup';

const SCREEN = 'Travel history';

/** A page whose button was pressed once its fields were kept, and what is still expected of it after `change`. */
function afterPress(html: string, change: (document: Document) => void): { expected: string[]; lists: string[][][] } {
  const { document, form } = setup(html);
  const kept = new KeptForm(
    () => undefined,
    () => 0,
    () => SCREEN,
  );
  const recorder = createRecorder(form, kept, () => SCREEN);
  recorder.look();
  const commits = createCommitWatch({
    document,
    form,
    recorder,
    screen: () => SCREEN,
    now: () => 0,
    onCommit: () => undefined,
  });
  const element = document.querySelector('button') as Element;
  const gesture = {
    name: element.textContent,
    element,
    control: '',
    section: '',
    heading: '',
    wording: 'none',
  } as const;
  commits.pressed({ ...gesture, at: 0, confirmed: false, asked: false });
  change(document);
  form.structureChanged();
  commits.look();
  const filled = kept.expected().filter(({ value }) => value.kind === 'text' && value.text !== '');
  return {
    expected: filled.map(({ identity }) => identity.label),
    lists: [...kept.tables.values()].map(({ table }) => table.rows),
  };
}

const FORM = `<h1>Travel history</h1><form>
  <label>Country <input name="country" value="Mali"></label><label>City <input name="city" value="Bamako"></label>
  <button type="button">Done</button><ul></ul><div class="offered"></div></form>`;

function empty(document: Document): void {
  for (const field of document.querySelectorAll('input')) field.value = '';
}

test('an entry saved to a list would be told as lost', () => {
  const { expected, lists } = afterPress(FORM, (document) => {
    empty(document);
    (document.querySelector('ul') as Element).innerHTML = '<li>Mali, Bamako</li>';
  });
  expect(expected).toEqual([]);
  expect(lists).toEqual([[['Mali', 'Bamako']]]);
});

test('fields emptied while their lists offer the same words again would pass for an entry that was saved', () => {
  const { expected, lists } = afterPress(FORM, (document) => {
    empty(document);
    (document.querySelector('.offered') as Element).innerHTML =
      '<div role="listbox"><div role="option">Bamako</div></div><div role="listbox"><div role="option">Mali</div></div>';
  });
  expect(expected).toEqual(['Country', 'City']);
  expect(lists).toEqual([]);
});

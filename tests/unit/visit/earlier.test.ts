// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { EarlierDraft } from '../../../utils/messages/contract';
import { offerEarlier } from '../../../utils/visit/earlier';
import { KeptForm } from '../../../utils/visit/keptForm';
import type { FormReader } from '../../../utils/forms/readForm';
import { setup } from '../forms/setup';
import { visitOf } from '../records/samples';

const SCREEN = 'Travel history';
const PLACES = ['Paris', 'Delhi', 'Manila'];
const NOW = 10_000;

const trip = (n: number, from: string, city: string) =>
  `<fieldset class="trip"><legend>Trip ${n}</legend>
    <label>From <input name="from${n}" value="${from}"></label><label>City <input name="city${n}" value="${city}"></label>
  </fieldset>`;
const page = (trips: string) => `<h1>${SCREEN}</h1><section><h2>Trips</h2>${trips}</section>`;
const filled = page(PLACES.map((city, i) => trip(i + 1, `2019-0${i + 1}`, city)).join(''));
const wiped = page(trip(1, '', '') + trip(2, '', ''));

const NOTE = '<label>Why so many? <textarea name="note">Family abroad</textarea></label>';
const EMPTY_NOTE = '<label>Why so many? <textarea name="note"></textarea></label>';

function keptOf(form: FormReader): KeptForm {
  const kept = new KeptForm(
    () => undefined,
    () => NOW,
    () => SCREEN,
  );
  form.read().fields.forEach((state) => kept.put(state, 'page'));
  return kept;
}

/** What is offered of an earlier visit on a page that opened as `opened` and stands as `now`. */
function offered({ earlier, opened, now }: Record<'earlier' | 'opened' | 'now', string>) {
  const fields = [...keptOf(setup(earlier).form).fields.values()];
  const draft: EarlierDraft = { visit: visitOf('before'), lastAt: NOW - 1_000, fields, tables: [] };
  const { document, form } = setup(opened);
  const kept = keptOf(form);
  if (now !== opened) document.body.innerHTML = now; // the page draws itself anew
  form.structureChanged();
  return offerEarlier([draft], { form, kept, screen: SCREEN, navigation: 'navigate', now: NOW });
}

test('entries wiped right after the page opened would be counted twice, once for the draft of the day before', () => {
  expect(offered({ earlier: filled, opened: filled, now: wiped })).toBeUndefined();
});

test('what only the earlier draft has would no longer be offered beside such a wipe', () => {
  const loss = offered({ earlier: filled + NOTE, opened: filled + EMPTY_NOTE, now: wiped + EMPTY_NOTE });
  expect(loss?.fields.map(({ identity }) => identity.name)).toEqual(['note']);
});

test('an entry that the page opened without would no longer be offered', () => {
  const loss = offered({ earlier: filled, opened: wiped, now: wiped });
  expect(loss?.fields).toHaveLength(PLACES.length * 2);
});

test('a page that was put into another language meanwhile would seem to have lost what stands on it', () => {
  const translated = filled.replace('<h2>Trips</h2>', '<h2>Voyages</h2>').replaceAll('City', 'Ville');
  expect(offered({ earlier: filled, opened: translated, now: translated })).toBeUndefined();
});

test('an entry that is missing on a page in another language would no longer be told', () => {
  const twoOfThree = page(trip(1, '2019-01', 'Paris') + trip(2, '2019-02', 'Delhi')).replace(
    '<h2>Trips</h2>',
    '<h2>Voyages</h2>',
  );
  const loss = offered({ earlier: filled, opened: twoOfThree, now: twoOfThree });
  expect(loss?.fields.map(({ identity }) => identity.name)).toEqual(['from3', 'city3']);
});

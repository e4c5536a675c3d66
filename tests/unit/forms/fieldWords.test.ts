import { expect, it } from 'vitest';
import { fieldWords } from '../../../utils/forms/fieldWords';

it.each([
  [{ label: 'From', section: ['Travel', 'Travel', 'Trip 3'], entry: { ordinal: 2 } }, 'Travel – Trip 3 – From'],
  [{ label: 'From', section: ['Travel'], entry: { ordinal: 2 } }, 'Travel – 3 – From'],
  [{ label: 'From', section: ['Trip 13'], entry: { ordinal: 2 } }, 'Trip 13 – 3 – From'],
  [{ label: '', name: 'city', section: [''], entry: null }, 'city'],
])('a field would be named twice, or not at all', (field, words) => expect(fieldWords(field)).toBe(words));

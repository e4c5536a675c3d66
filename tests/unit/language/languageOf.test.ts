import { expect, it } from 'vitest';
import { languageOf } from '../../../utils/language/languageOf';

it.each([
  ['fr', ['en-CA'], 'fr'],
  ['fr-CA', [], 'fr'],
  ['EN-ca', ['fr'], 'en'],
  ['fra', [], 'fr'],
  ['', ['fr-CA', 'en'], 'fr'],
  ['', ['de', 'fr'], 'fr'],
  ['es', ['en-CA', 'fr'], 'en'],
  ['', ['de'], 'en'],
  ['', [], 'en'],
  ['french', [], 'en'], // not a language tag
])('a page in "%s" read in a browser set to %j speaks %s', (lang, languages, code) => {
  const document = { documentElement: { lang }, defaultView: { navigator: { languages } } } as unknown as Document;
  expect(languageOf(document).code).toBe(code);
});

it('speaks even where the document has no root yet and no window', () => {
  const document = { documentElement: null, defaultView: null } as unknown as Document;
  expect(languageOf(document).code).toBe('en');
});

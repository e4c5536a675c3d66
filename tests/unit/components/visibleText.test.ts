import { expect, it } from 'vitest';
import { visibleText } from '../../../components/shared/visibleText';

// A name that reads differently from what it is could end up in a sworn statement.
it.each([
  ['a plain line', 'Amina Benali', 'Amina Benali'],
  ['lines and tabs', 'one\r\ntwo\tthree', 'one↵two⇥three'],
  ['a direction override', 'abc\u202Edef', 'abc[U+202E]def'],
  ['a bell', 'a\u0007', 'a[U+0007]'],
  ['a zero-width space', 'a\u200Bb', 'a[U+200B]b'],
  ['half a surrogate pair', 'a\uD83D', 'a[U+D83D]'],
  ['the other half', '\uDE00a', '[U+DE00]a'],
  ['a whole pair', '😀', '😀'],
  ['Arabic', 'محمد', 'محمد'],
  ['a joiner that Persian needs', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ['markup', '<b>x</b>', '<b>x</b>'],
])('shows %s', (_what, text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

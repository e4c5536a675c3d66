import { formatsOf } from './formats';

const formats = formatsOf('en-CA');

/** The words of the review: what was there and is there, and what of it comes back. */
export const review = {
  tick: (name: string) => `Bring back: ${name}`,
  tickAll: 'Everything',
  ticked: (n: number, all: number) => `${formats.number(n)} of ${formats.number(all)} chosen`,
  search: 'Search in these values',
  nothingFound: 'Nothing here says that.',
  newer: 'You typed this since. It stays unless you tick it.',
  print: 'Print',
  reformatted: (n: number) =>
    `The page wrote ${formats.counted(n, { one: 'value', other: 'values' })} in its own way. Check that the meaning is the same.`,
  reformattedList: 'Written in the page’s own way',
  became: (before: string, now: string) => `${before} became ${now}`,
};

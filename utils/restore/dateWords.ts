/** A day of the calendar, month from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

const MONTHS =
  'jan(?:uary|vier|v)?|f[ée]v(?:rier|r)?|feb(?:ruary)?|mar(?:ch|s)?|a[pv]r(?:il)?|ma[iy]|ju(?:ne|in)|jun|ju(?:ly|illet|il)|jul|ao[uû]t|aug(?:ust)?|sep(?:tember|tembre|t)?|oct(?:ober|obre)?|nov(?:ember|embre)?|d[ée]c(?:ember|embre)?';
const NUMBER: readonly [RegExp, number][] = [
  [/^jan/, 1],
  [/^f/, 2],
  [/^mar/, 3],
  [/^a[pv]/, 4],
  [/^ma[iy]/, 5],
  [/^jui?n/, 6],
  [/^jui?l/, 7],
  [/^(aug|ao)/, 8],
  [/^s/, 9],
  [/^o/, 10],
  [/^n/, 11],
  [/^d/, 12],
];

const monthOf = (word: string): number => NUMBER.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1] ?? 0;

/** The days that a text can mean: none, one, or two where day and month can change places. */
export function daysIn(text: string): Day[] {
  const [, y = '', m = '', d = ''] = /(?:^|\D)(\d{4})[-/.\s](\d{1,2})[-/.\s](\d{1,2})(?:\D|$)/.exec(text) ?? [];
  if (y !== '') return [{ year: +y, month: +m, day: +d }].filter(isDay);
  const [, a = '', b = '', year = ''] = /(?:^|\D)(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4})(?:\D|$)/.exec(text) ?? [];
  if (year !== '') {
    const both = [
      { year: +year, month: +a, day: +b },
      { year: +year, month: +b, day: +a },
    ];
    return a === b ? both.slice(1).filter(isDay) : both.filter(isDay);
  }
  const shown = monthIn(text);
  const [, day = ''] = /(?:^|\D)(\d{1,2})(?:st|nd|rd|th|er)?(?:\D|$)/.exec(text) ?? [];
  return shown && day !== '' ? [{ ...shown, day: +day }].filter(isDay) : [];
}

/** The month and year that a calendar's head names. */
export function monthIn(text: string): { year: number; month: number } | undefined {
  const [, word = ''] = new RegExp(`(?:^|[^\\p{L}])(${MONTHS})(?![\\p{L}])`, 'iu').exec(text) ?? [];
  const [, year = ''] = /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(text) ?? [];
  return word === '' || year === '' ? undefined : { year: +year, month: monthOf(word) };
}

function isDay({ month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

const MONTHS = [
  /^(jan|janv|january|janvier)$/,
  /^(feb|fev|fevr|february|fevrier)$/,
  /^(mar|march|mars)$/,
  /^(apr|avr|april|avril)$/,
  /^(may|mai)$/,
  /^(jun|june|juin)$/,
  /^(jul|juil|july|juillet)$/,
  /^(aug|august|aout)$/,
  /^(sep|sept|september|septembre)$/,
  /^(oct|october|octobre)$/,
  /^(nov|november|novembre)$/,
  /^(dec|december|decembre)$/,
];
const LEAST_YEAR = 1_000;

/** The same day (or month) in another order or with the month in letters: 2012-03-15, 15/03/2012, March 15, 2012. */
export function sameDate(a: string, b: string): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  return one !== undefined && one === other;
}

/** Year, month and day as numbers, in rising order: which of two small numbers is the month is for a person to see. */
function partsOf(text: string): string | undefined {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length < 2 || words.length > 3) return undefined;
  const numbers = words.map((word) => {
    const month = MONTHS.findIndex((name) => name.test(word));
    return month >= 0 ? month + 1 : /^\d{1,4}$/.test(word) ? Number(word) : Number.NaN;
  });
  const [year, ...rest] = numbers.toSorted((x, y) => y - x);
  if (
    numbers.some(Number.isNaN) ||
    year === undefined ||
    year < LEAST_YEAR ||
    rest.some((part) => part < 1 || part > 31)
  )
    return undefined;
  return numbers.toSorted((x, y) => x - y).join('-');
}

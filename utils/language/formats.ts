/** What one language does with numbers and times. */
export interface Formats {
  number(n: number): string;
  /** `counted(2, {one: 'entry', other: 'entries'})` is "2 entries". */
  counted(n: number, forms: Forms): string;
  /** The form alone, for agreement elsewhere in the sentence. */
  form(n: number, forms: Forms): string;
  /** "2:05 p.m." / "14 h 05". */
  time(at: number): string;
  /** "November 23, 2026" / "23 novembre 2026". */
  date(at: number): string;
  /** Short date and time, for lists. */
  stamp(at: number): string;
  /** Time to the second, for lines under their day: "2:05:09 p.m." / "14 h 05 min 09 s". */
  seconds(at: number): string;
  /** The day and the zone of its times: "November 23, 2026 (EST)". */
  dayAndZone(at: number): string;
  /** Date, time to the second and zone, for records: "Nov 23, 2026, 2:05:09 p.m. EST". */
  exact(at: number): string;
  /** "1.2 MB" / "1,2 Mo". */
  bytes(n: number): string;
  sameDay(a: number, b: number): boolean;
}

export interface Forms {
  one: string;
  other: string;
}

/** @param locale a BCP 47 tag such as 'fr-CA'; French counts 0 as one, and tells the time in 24 hours. */
export function formatsOf(locale: string): Formats {
  const hour12 = !locale.startsWith('fr');
  const told = { hour: 'numeric', minute: '2-digit', hour12 } as const;
  const short = { year: 'numeric', month: 'short', day: 'numeric', ...told } as const;
  const toTheSecond = { ...told, second: '2-digit' } as const;
  const times = (options: Intl.DateTimeFormatOptions) => whenNeeded(() => new Intl.DateTimeFormat(locale, options));
  const rules = whenNeeded(() => new Intl.PluralRules(locale));
  const numbers = whenNeeded(() => new Intl.NumberFormat(locale));
  const clock = times(told);
  const day = times({ dateStyle: 'long' });
  const stamp = times(short);
  const exact = times({ ...short, ...toTheSecond, timeZoneName: 'short' });
  const seconds = times(toTheSecond);
  const zone = times({ timeZoneName: 'short' });
  const zoneOf = (at: number) =>
    zone()
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const form = (n: number, forms: Forms) => (rules().select(n) === 'one' ? forms.one : forms.other);
  return {
    number: (n) => numbers().format(n),
    form,
    counted: (n, forms) => `${numbers().format(n)} ${form(n, forms)}`,
    // "3:13 a.m." and "14 h 05" must not break across lines.
    time: (at) => clock().format(at).replaceAll(' ', '\u00a0'),
    date: (at) => day().format(at),
    stamp: (at) => stamp().format(at),
    seconds: (at) => seconds().format(at).replaceAll(' ', '\u00a0'),
    dayAndZone: (at) => `${day().format(at)} (${zoneOf(at)})`,
    exact: (at) => exact().format(at),
    bytes: (n) => {
      const unit = n < 1e6 ? 'kilobyte' : n < 1e9 ? 'megabyte' : 'gigabyte';
      const size = n / { kilobyte: 1e3, megabyte: 1e6, gigabyte: 1e9 }[unit];
      return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(size);
    },
    sameDay: (a, b) => day().format(a) === day().format(b),
  };
}

/** A formatter takes half a millisecond to make: every page and every portal would wait for forty that it does not use. */
function whenNeeded<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

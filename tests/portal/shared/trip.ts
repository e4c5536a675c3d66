import { countries, purposes } from './choices.ts';

/** One trip of the travel history: five values, all text, as a portal posts them. */
export interface Trip {
  /** `YYYY-MM`; the PR Portal writes the same as `YYYY/MM`. */
  from: string;
  to: string;
  /** A code of `countries`. */
  country: string;
  /** A code of `purposes`. */
  purpose: string;
  /** City, or how long: free text. */
  place: string;
}

export const tripKeys = ['from', 'to', 'country', 'purpose', 'place'] as const satisfies readonly (keyof Trip)[];

export const emptyTrip = (): Trip => ({ from: '', to: '', country: '', purpose: '', place: '' });

export const isEmptyTrip = (trip: Trip): boolean => tripKeys.every((key) => trip[key] === '');

const places = [
  'Sydney',
  'São Paulo',
  'Beijing',
  'Abidjan',
  'Cairo',
  'Lyon',
  'Köln',
  'Accra',
  'Conakry',
  'Delhi',
  'Roma',
  'Ōsaka',
  'Mombasa',
  'Bamako',
  'Mérida',
  'Fès',
  'Coimbra',
  'Saint-Louis',
  'Cádiz',
  'Chiang Mai',
];

/** `count` different, believable trips, always the same ones: for seeding the server and for typing in tests. */
export function sampleTrips(count: number): Trip[] {
  return Array.from({ length: count }, (_, index) => {
    const year = 2004 + (index % 20);
    const month = 1 + ((index * 5) % 11);
    const pad = (value: number): string => String(value).padStart(2, '0');
    return {
      from: `${year}-${pad(month)}`,
      to: `${year}-${pad(month + 1)}`,
      country: countries[index % countries.length]?.value ?? 'FR',
      purpose: purposes[index % purposes.length]?.value ?? 'other',
      place: places[index % places.length] ?? 'Paris',
    };
  });
}

import { purposes, type Choice } from '../../shared/choices.ts';
import type { Row } from '../file.ts';
import { addressCountries } from '../provinces.ts';
import { say } from './words.ts';

/** One column of a repeating table. */
export interface Column {
  readonly key: string;
  readonly label: string;
  /** A select when there are choices, a text field otherwise. */
  readonly choices?: readonly Choice[];
}

const months: readonly Column[] = [
  { key: 'from', label: say.from },
  { key: 'to', label: say.to },
];

/** IMM 5669 D. */
export const personalHistoryColumns: readonly Column[] = [
  ...months,
  { key: 'activity', label: say.activity },
  { key: 'cityAndCountry', label: say.cityAndCountry },
  { key: 'status', label: say.status },
  { key: 'nameOfEmployerOrSchool', label: say.employer },
];

/** IMM 5669 H. */
export const addressColumns: readonly Column[] = [
  ...months,
  { key: 'street', label: say.street },
  { key: 'city', label: say.city },
  { key: 'provinceOrState', label: say.province },
  { key: 'country', label: say.country, choices: addressCountries },
  { key: 'postalCode', label: say.postalCode },
];

/** IMM 5444: absences. */
export const absenceColumns: readonly Column[] = [
  ...months,
  { key: 'location', label: say.location },
  { key: 'reason', label: say.reason, choices: purposes },
  { key: 'other', label: say.other },
];

/** IMM 5444: addresses, and work and education. */
export const placeColumns: readonly Column[] = [
  ...months,
  { key: 'address', label: say.address },
  { key: 'city', label: say.city },
  { key: 'province', label: say.province },
  { key: 'country', label: say.country },
];

/** All columns, each '' where the row says nothing. */
export const wholeRow = (columns: readonly Column[], row: Row): Row =>
  Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? '']));

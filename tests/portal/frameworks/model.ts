import { countries, purposes } from '../shared/choices.ts';

/** One trip as every framework page's application keeps it: shown text for choices, ISO dates. */
export interface FrameworkTrip {
  from: string;
  to: string;
  country: string;
  purpose: string;
}

/** What the application of every framework page holds: the truth that a restore is measured by. */
export interface FrameworkModel {
  familyName: string;
  birthDate: string;
  birthCountry: string;
  sex: string;
  languages: string[];
  /** A switch where the library has one. */
  electronic: boolean;
  travelled: '' | 'yes' | 'no';
  trips: FrameworkTrip[];
}

export const emptyFrameworkTrip = (): FrameworkTrip => ({ from: '', to: '', country: '', purpose: '' });

export const emptyModel = (): FrameworkModel => ({
  familyName: '',
  birthDate: '',
  birthCountry: '',
  sex: '',
  languages: [],
  electronic: false,
  travelled: '',
  trips: [],
});

export const countryNames: readonly string[] = countries.map((country) => country.en);
export const purposeNames: readonly string[] = purposes.map((purpose) => purpose.en);
export const sexes = ['Female', 'Male', 'Another gender'] as const;
export const languages = ['English', 'French', 'Other'] as const;
export const gateAnswers = ['yes', 'no'] as const;

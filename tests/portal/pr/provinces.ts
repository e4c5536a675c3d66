import type { Choice } from '../shared/choices.ts';

const same = (value: string, name: string): Choice => ({ value, en: name, fr: name });

/** Served slowly, country by country, into the dependent select of an address. */
export const provinces: Readonly<Record<string, readonly Choice[]>> = {
  CA: [
    same('AB', 'Alberta'),
    { value: 'BC', en: 'British Columbia', fr: 'Colombie-Britannique' },
    same('MB', 'Manitoba'),
    { value: 'NS', en: 'Nova Scotia', fr: 'Nouvelle-Écosse' },
    same('ON', 'Ontario'),
    { value: 'QC', en: 'Quebec', fr: 'Québec' },
  ],
  US: [
    { value: 'CA', en: 'California', fr: 'Californie' },
    same('MA', 'Massachusetts'),
    same('NY', 'New York'),
    same('VT', 'Vermont'),
  ],
  FR: [same('ARA', 'Auvergne-Rhône-Alpes'), same('IDF', 'Île-de-France'), same('OCC', 'Occitanie')],
};

export const addressCountries: readonly Choice[] = [
  same('CA', 'Canada'),
  { value: 'US', en: 'United States', fr: 'États-Unis' },
  same('FR', 'France'),
];

import type { Text } from './language.ts';

/** One option of a select: what is posted, and what is shown in each language. */
export interface Choice extends Text {
  readonly value: string;
}

/** Codes as posted; enough countries for twenty different trips. */
export const countries: readonly Choice[] = [
  { value: 'AU', en: 'Australia', fr: 'Australie' },
  { value: 'BR', en: 'Brazil', fr: 'Brésil' },
  { value: 'CN', en: 'China', fr: 'Chine' },
  { value: 'CI', en: 'Côte d’Ivoire', fr: 'Côte d’Ivoire' },
  { value: 'EG', en: 'Egypt', fr: 'Égypte' },
  { value: 'FR', en: 'France', fr: 'France' },
  { value: 'DE', en: 'Germany', fr: 'Allemagne' },
  { value: 'GH', en: 'Ghana', fr: 'Ghana' },
  { value: 'GN', en: 'Guinea', fr: 'Guinée' },
  { value: 'IN', en: 'India', fr: 'Inde' },
  { value: 'IT', en: 'Italy', fr: 'Italie' },
  { value: 'JP', en: 'Japan', fr: 'Japon' },
  { value: 'KE', en: 'Kenya', fr: 'Kenya' },
  { value: 'ML', en: 'Mali', fr: 'Mali' },
  { value: 'MX', en: 'Mexico', fr: 'Mexique' },
  { value: 'MA', en: 'Morocco', fr: 'Maroc' },
  { value: 'PT', en: 'Portugal', fr: 'Portugal' },
  { value: 'SN', en: 'Senegal', fr: 'Sénégal' },
  { value: 'ES', en: 'Spain', fr: 'Espagne' },
  { value: 'TH', en: 'Thailand', fr: 'Thaïlande' },
  { value: 'US', en: 'United States', fr: 'États-Unis' },
  { value: 'VN', en: 'Viet Nam', fr: 'Viet Nam' },
];

export const purposes: readonly Choice[] = [
  { value: 'tourism', en: 'Tourism', fr: 'Tourisme' },
  { value: 'business', en: 'Business', fr: 'Affaires' },
  { value: 'study', en: 'Study', fr: 'Études' },
  { value: 'work', en: 'Work', fr: 'Travail' },
  { value: 'family', en: 'Family visit', fr: 'Visite familiale' },
  { value: 'medical', en: 'Medical care', fr: 'Soins médicaux' },
  { value: 'other', en: 'Other', fr: 'Autre' },
];

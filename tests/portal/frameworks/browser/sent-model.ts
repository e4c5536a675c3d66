import { emptyModel, type FrameworkModel } from '../model.ts';

/** What the server would be told now, were the form sent; `nameOf` as the server writes names. */
export function sentModel(form: HTMLFormElement, nameOf: (...path: (string | number)[]) => string): FrameworkModel {
  const sent = new FormData(form);
  const get = (...path: (string | number)[]): string => (sent.get(nameOf(...path)) as string | null) ?? '';
  const trips: FrameworkModel['trips'] = [];
  for (let n = 0; sent.has(nameOf('trips', n, 'from')); n++) {
    const [from, to] = [get('trips', n, 'from'), get('trips', n, 'to')];
    trips.push({ from, to, country: get('trips', n, 'country'), purpose: get('trips', n, 'purpose') });
  }
  return {
    ...emptyModel(),
    familyName: get('familyName'),
    birthDate: get('birthDate'),
    birthCountry: get('birthCountry'),
    sex: get('sex'),
    languages: sent.getAll(nameOf('languages')) as string[],
    electronic: get('electronic') === 'yes',
    travelled: get('travelled') as FrameworkModel['travelled'],
    trips,
  };
}

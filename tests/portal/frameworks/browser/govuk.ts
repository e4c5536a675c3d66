import { initAll } from 'govuk-frontend';
import { chosen, listenToAnswer, valueOf } from './native-model.ts';
import { startPlainForm } from './plain-form.ts';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');

const date = (root: ParentNode, name: string): string => {
  const part = (which: string): string => valueOf(root, `[name^="${name}"][name$="${which}"]`);
  const all = [part('Year'), part('Month').padStart(2, '0'), part('Day').padStart(2, '0')];
  return part('Year') === '' ? '' : all.join('-');
};

startPlainForm({
  enhance: (part) => initAll({ scope: part }),
  personal: () => ({
    familyName: valueOf(document, '[name=familyName]'),
    birthDate: date(document, 'birthDate'),
    birthCountry: valueOf(document, '[name=birthCountry]'),
    sex: chosen('sex')[0] ?? '',
    languages: chosen('languages'),
    electronic: chosen('electronic').length > 0,
  }),
  travelled: () => (chosen('travelled')[0] ?? '') as '' | 'yes' | 'no',
  trip: (entry) => ({
    from: date(entry, 'from'),
    to: date(entry, 'to'),
    country: valueOf(entry, '[name^=country]'),
    purpose: valueOf(entry, '[name^=purpose]'),
  }),
  onAnswer: listenToAnswer,
});

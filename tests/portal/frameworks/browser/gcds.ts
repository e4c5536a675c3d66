import { startPlainForm } from './plain-form.ts';

type Component = HTMLElement & { value?: string | string[] };

const find = (root: ParentNode, name: string): Component | null => root.querySelector(`[name="${name}"]`);
const value = (root: ParentNode, name: string): string => {
  const held = find(root, name)?.value;
  return typeof held === 'string' ? held : '';
};
const values = (root: ParentNode, name: string): string[] => {
  const held = find(root, name)?.value;
  return Array.isArray(held) ? held : typeof held === 'string' && held !== '' ? (JSON.parse(held) as string[]) : [];
};

// The application asks the components what they hold, as it would to send it.
startPlainForm({
  personal: () => ({
    familyName: value(document, 'familyName'),
    birthDate: value(document, 'birthDate'),
    birthCountry: value(document, 'birthCountry'),
    sex: value(document, 'sex'),
    languages: values(document, 'languages'),
    electronic: values(document, 'electronic').length > 0,
  }),
  travelled: () => value(document, 'travelled') as '' | 'yes' | 'no',
  trip: (entry) => ({
    from: ((entry.querySelector('.from') as Component).value as string) ?? '',
    to: ((entry.querySelector('.to') as Component).value as string) ?? '',
    country: ((entry.querySelector('.country') as Component).value as string) ?? '',
    purpose: ((entry.querySelector('.purpose') as Component).value as string) ?? '',
  }),
  onAnswer(listener) {
    find(document, 'travelled')?.addEventListener('gcdsChange', (event) =>
      listener((event as CustomEvent<'yes' | 'no'>).detail),
    );
  },
});

import uswds from '@uswds/uswds/js';
import { chosen, listenToAnswer, valueOf } from './native-model.ts';
import { startPlainForm } from './plain-form.ts';

type Behavior = { on(root: Element): void };
const { comboBox, datePicker } = uswds as unknown as Record<'comboBox' | 'datePicker', Behavior>;
/** The date that the picker holds, where what the form would send is the same. */
const date = (root: ParentNode, name: string): string => {
  const shown = root.querySelector<HTMLInputElement>(`[name^="${name}"]`);
  const held = shown?.closest('.usa-date-picker')?.querySelector<HTMLInputElement>('input[aria-hidden]')?.value ?? '';
  const [month = '', day = '', year = ''] = (shown?.value ?? '').split('/');
  return held === [year, month, day].filter(Boolean).join('-') ? held : `${held} and ${shown?.value ?? ''}`;
};

// What the form would send: the twins, not what is drawn.
startPlainForm({
  enhance(part) {
    (comboBox as unknown as { init(root: Element): void }).init(part);
    (datePicker as unknown as { init(root: Element): void }).init(part);
  },
  personal: () => ({
    familyName: valueOf(document, '[name=familyName]'),
    birthDate: date(document, 'birthDate'),
    birthCountry: valueOf(document, 'select[name=birthCountry]'),
    sex: chosen('sex')[0] ?? '',
    languages: chosen('languages'),
    electronic: chosen('electronic').length > 0,
  }),
  travelled: () => (chosen('travelled')[0] ?? '') as '' | 'yes' | 'no',
  trip: (entry) => ({
    from: date(entry, 'from'),
    to: date(entry, 'to'),
    country: valueOf(entry, 'select[name^=country]'),
    purpose: valueOf(entry, 'select[name^=purpose]'),
  }),
  onAnswer: listenToAnswer,
});

// After the page has its parts as they were sent.
comboBox.on(document.body);
datePicker.on(document.body);

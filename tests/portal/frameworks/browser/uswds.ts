import uswds from '@uswds/uswds/js';
import { chosen, listenToAnswer, valueOf } from './native-model.ts';
import { startPlainForm } from './plain-form.ts';

type Behavior = { on(root: Element): void };
const { comboBox, datePicker } = uswds as unknown as Record<'comboBox' | 'datePicker', Behavior>;
comboBox.on(document.body);
datePicker.on(document.body);

// What the form would send: the twins, not what is drawn.
startPlainForm({
  enhance(part) {
    (comboBox as unknown as { init(root: Element): void }).init(part);
    (datePicker as unknown as { init(root: Element): void }).init(part);
  },
  personal: () => ({
    familyName: valueOf(document, '[name=familyName]'),
    birthDate: valueOf(document, '[name=birthDate]'),
    birthCountry: valueOf(document, 'select[name=birthCountry]'),
    sex: chosen('sex')[0] ?? '',
    languages: chosen('languages'),
    electronic: chosen('electronic').length > 0,
  }),
  travelled: () => (chosen('travelled')[0] ?? '') as '' | 'yes' | 'no',
  trip: (entry) => ({
    from: valueOf(entry, '[name^=from]'),
    to: valueOf(entry, '[name^=to]'),
    country: valueOf(entry, 'select[name^=country]'),
    purpose: valueOf(entry, 'select[name^=purpose]'),
  }),
  onAnswer: listenToAnswer,
});

import { Fragment, type ReactElement } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import {
  countryNames,
  emptyFrameworkTrip,
  emptyModel,
  languages,
  purposeNames,
  sexes,
  type FrameworkModel,
} from '../model.ts';
import { h, show } from './react.ts';

let model: () => FrameworkModel = emptyModel;
let reset: () => void = () => undefined;

const option = (value: string): ReactElement => h('option', { key: value, value }, value);
const options = (values: readonly string[]): ReactElement[] => [
  h('option', { key: '', value: '' }, 'Select…'),
  ...values.map(option),
];

/** Native inputs that React does not control: their values live in the DOM and in the library's own store. */
function Application(): ReactElement {
  const {
    register,
    control,
    getValues,
    reset: resetForm,
    watch,
  } = useForm<FrameworkModel>({ defaultValues: emptyModel() });
  const { fields, append, remove, replace } = useFieldArray({ control, name: 'trips' });
  model = () => structuredClone(getValues());
  reset = () => resetForm(emptyModel());
  const text = (name: 'familyName' | 'birthDate', label: string, type: string): ReactElement =>
    h('p', { key: name }, h('label', { htmlFor: name }, label), ' ', h('input', { id: name, type, ...register(name) }));
  const travelled = watch('travelled');
  const answer = (value: 'yes' | 'no', label: string): ReactElement =>
    h(
      'label',
      { key: value },
      h('input', {
        type: 'radio',
        value,
        ...register('travelled', {
          onChange: (event: { target: { value: string } }) =>
            replace(event.target.value === 'yes' ? [emptyFrameworkTrip()] : []),
        }),
      }),
      ` ${label}`,
    );

  return h(
    'form',
    { autoComplete: 'off', onSubmit: (event: { preventDefault(): void }) => event.preventDefault() },
    h('h2', null, 'Personal details'),
    text('familyName', 'Family name', 'text'),
    text('birthDate', 'Date of birth', 'date'),
    h(
      'p',
      null,
      h('label', { htmlFor: 'birthCountry' }, 'Country of birth'),
      ' ',
      h('select', { id: 'birthCountry', ...register('birthCountry') }, options(countryNames)),
    ),
    h(
      'fieldset',
      null,
      h('legend', null, 'Sex'),
      sexes.map((sex) =>
        h('label', { key: sex }, h('input', { type: 'radio', value: sex, ...register('sex') }), ` ${sex} `),
      ),
    ),
    h(
      'fieldset',
      null,
      h('legend', null, 'Languages'),
      languages.map((each) =>
        h('label', { key: each }, h('input', { type: 'checkbox', value: each, ...register('languages') }), ` ${each} `),
      ),
    ),
    h(
      'p',
      null,
      h(
        'label',
        null,
        h('input', { type: 'checkbox', ...register('electronic') }),
        ' Send me decisions electronically',
      ),
    ),
    h('h2', null, 'Travel history'),
    h(
      'fieldset',
      null,
      h('legend', null, 'Have you travelled in the last ten years?'),
      answer('yes', 'Yes'),
      answer('no', 'No'),
    ),
    travelled === 'yes' &&
      h(
        Fragment,
        null,
        fields.map((field, index) =>
          h(
            'div',
            { key: field.id, role: 'group', 'aria-label': `Trip ${String(index + 1)}` },
            h('h3', null, `Trip ${String(index + 1)}`),
            h('label', { htmlFor: `from-${String(index)}` }, 'From'),
            h('input', { id: `from-${String(index)}`, type: 'date', ...register(`trips.${index}.from`) }),
            h('label', { htmlFor: `to-${String(index)}` }, 'To'),
            h('input', { id: `to-${String(index)}`, type: 'date', ...register(`trips.${index}.to`) }),
            h('label', { htmlFor: `country-${String(index)}` }, 'Country'),
            h(
              'select',
              { id: `country-${String(index)}`, ...register(`trips.${index}.country`) },
              options(countryNames),
            ),
            h('label', { htmlFor: `purpose-${String(index)}` }, 'Purpose'),
            h(
              'select',
              { id: `purpose-${String(index)}`, ...register(`trips.${index}.purpose`) },
              options(purposeNames),
            ),
            h('button', { type: 'button', onClick: () => remove(index) }, 'Remove this trip'),
          ),
        ),
        h('button', { type: 'button', onClick: () => append(emptyFrameworkTrip()) }, 'Add a trip'),
        ' ',
        h('button', { type: 'button', onClick: () => replace([emptyFrameworkTrip()]) }, 'Clear travel history'),
      ),
  );
}

const { redraw } = show((run) => h(Application, { key: run }));

window.practiceModel = () => model();
window.practiceWipes = { script: () => reset(), rerender: redraw };

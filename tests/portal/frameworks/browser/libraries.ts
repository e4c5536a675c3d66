import * as Radix from '@radix-ui/react-select';
import { Dropdown } from 'primereact/dropdown';
import { MultiSelect } from 'primereact/multiselect';
import { useState, type ReactNode } from 'react';
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';
import { h, show } from './react.ts';

/** Selects of three libraries, and the entries of one: each opened, chosen from and read in its own way. */
const COUNTRIES = ['France', 'Mali', 'Guinea', 'Guinea-Bissau'];
const LANGUAGES = ['English', 'French', 'Arabic'];
const blank = { office: '', country: '', languages: [] as string[] };

const survey = new Model({
  clearInvisibleValues: 'onHidden',
  elements: [
    { type: 'text', name: 'name', title: 'Family name' },
    { type: 'dropdown', name: 'birth', title: 'Country of birth', choices: COUNTRIES },
    { type: 'tagbox', name: 'spoken', title: 'Languages spoken', choices: LANGUAGES },
    { type: 'boolean', name: 'travelled', title: 'Have you travelled?' },
    {
      type: 'paneldynamic',
      name: 'trips',
      title: 'Trips',
      visibleIf: '{travelled} = true',
      panelAddText: 'Add trip',
      panelCount: 1,
      templateElements: [
        { type: 'text', name: 'place', title: 'Place' },
        { type: 'text', name: 'purpose', title: 'Purpose' },
      ],
    },
  ],
});

let chosen = blank;
let choose = (_next: typeof blank): void => undefined;

function office(value: string): ReactNode {
  const item = (name: string): ReactNode =>
    h(Radix.Item, { key: name, value: name, children: h(Radix.ItemText, null, name) });
  return h(
    Radix.Root,
    { value, onValueChange: (next: string) => choose({ ...chosen, office: next }) },
    h(Radix.Trigger, { 'aria-label': 'Visa office' }, h(Radix.Value, { placeholder: 'Choose an office' })),
    h(Radix.Portal, null, h(Radix.Content, { position: 'popper' }, h(Radix.Viewport, null, COUNTRIES.map(item)))),
  );
}

function App(): ReactNode {
  const [model, setModel] = useState(blank);
  chosen = model;
  choose = setModel;
  return h(
    'div',
    null,
    office(model.office),
    h('label', { htmlFor: 'country' }, 'Country of residence'),
    h(Dropdown, {
      inputId: 'country',
      value: model.country,
      options: COUNTRIES,
      filter: true,
      onChange: ({ value }) => setModel({ ...chosen, country: value as string }),
    }),
    h('label', { htmlFor: 'languages' }, 'Languages'),
    h(MultiSelect, {
      inputId: 'languages',
      value: model.languages,
      options: LANGUAGES,
      display: 'chip',
      onChange: ({ value }) => setModel({ ...chosen, languages: value as string[] }),
    }),
  );
}

show(() => h(App));
const place = document.querySelector<HTMLElement>('[data-survey]');
if (place === null) throw new Error('There is no place for the survey.');
renderSurvey(survey, place);

Object.assign(window, {
  practiceModel: () => ({ ...chosen, survey: survey.data as unknown }),
  practiceWipe() {
    choose(blank);
    survey.data = {};
  },
});

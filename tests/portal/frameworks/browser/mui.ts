import {
  Autocomplete,
  Button,
  Checkbox,
  FormControl,
  FormControlLabel,
  FormGroup,
  FormLabel,
  InputLabel,
  MenuItem,
  Radio,
  RadioGroup,
  Select,
  Stack,
  Switch,
  TextField,
} from '@mui/material';
import { useState, type ReactElement } from 'react';
import {
  countryNames,
  emptyFrameworkTrip,
  emptyModel,
  languages,
  purposeNames,
  sexes,
  type FrameworkModel,
  type FrameworkTrip,
} from '../model.ts';
import { h, show } from './react.ts';

let model = emptyModel();
let reset: () => void = () => undefined;

function Application(): ReactElement {
  const [state, setState] = useState(emptyModel);
  model = state;
  reset = () => setState(emptyModel());
  const set = (part: Partial<FrameworkModel>): void => setState((now) => ({ ...now, ...part }));
  const setTrip = (index: number, part: Partial<FrameworkTrip>): void =>
    setState((now) => ({ ...now, trips: now.trips.map((trip, i) => (i === index ? { ...trip, ...part } : trip)) }));

  return h(
    Stack,
    { spacing: 2 },
    h('h2', null, 'Personal details'),
    h(TextField, {
      label: 'Family name',
      value: state.familyName,
      onChange: (event) => set({ familyName: event.target.value }),
    }),
    h(TextField, {
      label: 'Date of birth',
      type: 'date',
      value: state.birthDate,
      slotProps: { inputLabel: { shrink: true } },
      onChange: (event) => set({ birthDate: event.target.value }),
    }),
    h(Autocomplete<string>, {
      options: [...countryNames],
      value: state.birthCountry === '' ? null : state.birthCountry,
      onChange: (_event, value) => set({ birthCountry: value ?? '' }),
      renderInput: (params) => h(TextField, { ...params, label: 'Country of birth' }),
    }),
    h(
      FormControl,
      null,
      h(FormLabel, { id: 'sex-label' }, 'Sex'),
      h(
        RadioGroup,
        {
          'aria-labelledby': 'sex-label',
          value: state.sex,
          onChange: (_event: unknown, value: string) => set({ sex: value }),
        },
        sexes.map((sex) => h(FormControlLabel, { key: sex, value: sex, label: sex, control: h(Radio) })),
      ),
    ),
    h(
      FormControl,
      { role: 'group', 'aria-labelledby': 'languages-label' },
      h(FormLabel, { id: 'languages-label' }, 'Languages'),
      h(
        FormGroup,
        null,
        languages.map((language) =>
          h(FormControlLabel, {
            key: language,
            label: language,
            control: h(Checkbox, {
              checked: state.languages.includes(language),
              onChange: (_event: unknown, checked: boolean) =>
                set({
                  languages: languages.filter((each) => (each === language ? checked : state.languages.includes(each))),
                }),
            }),
          }),
        ),
      ),
    ),
    h(FormControlLabel, {
      label: 'Send me decisions electronically',
      control: h(Switch, {
        checked: state.electronic,
        onChange: (_event: unknown, checked: boolean) => set({ electronic: checked }),
      }),
    }),
    h('h2', null, 'Travel history'),
    h(
      FormControl,
      null,
      h(FormLabel, { id: 'gate-label' }, 'Have you travelled in the last ten years?'),
      h(
        RadioGroup,
        {
          'aria-labelledby': 'gate-label',
          value: state.travelled,
          onChange: (_event: unknown, value: string) =>
            set(value === 'yes' ? { travelled: 'yes', trips: [emptyFrameworkTrip()] } : { travelled: 'no', trips: [] }),
        },
        h(FormControlLabel, { value: 'yes', label: 'Yes', control: h(Radio) }),
        h(FormControlLabel, { value: 'no', label: 'No', control: h(Radio) }),
      ),
    ),
    state.travelled === 'yes' &&
      h(
        'div',
        null,
        state.trips.map((trip, index) => h(Trip, { key: index, trip, index, onSet: (part) => setTrip(index, part) })),
        h(
          Button,
          { variant: 'outlined', onClick: () => set({ trips: [...state.trips, emptyFrameworkTrip()] }) },
          'Add a trip',
        ),
        h(Button, { color: 'error', onClick: () => set({ trips: [emptyFrameworkTrip()] }) }, 'Clear travel history'),
      ),
  );
}

function Trip({
  trip,
  index,
  onSet,
}: {
  trip: FrameworkTrip;
  index: number;
  onSet: (part: Partial<FrameworkTrip>) => void;
}): ReactElement {
  const label = `country-${String(index)}`;
  return h(
    'div',
    { role: 'group', 'aria-label': `Trip ${String(index + 1)}`, className: 'card' },
    h('h3', null, `Trip ${String(index + 1)}`),
    h(TextField, {
      label: 'From',
      type: 'date',
      value: trip.from,
      slotProps: { inputLabel: { shrink: true } },
      onChange: (event) => onSet({ from: event.target.value }),
    }),
    h(TextField, {
      label: 'To',
      type: 'date',
      value: trip.to,
      slotProps: { inputLabel: { shrink: true } },
      onChange: (event) => onSet({ to: event.target.value }),
    }),
    h(
      FormControl,
      { fullWidth: true },
      h(InputLabel, { id: label }, 'Country'),
      h(
        Select<string>,
        {
          labelId: label,
          label: 'Country',
          value: trip.country,
          onChange: (event) => onSet({ country: event.target.value }),
        },
        countryNames.map((country) => h(MenuItem, { key: country, value: country }, country)),
      ),
    ),
    h(
      TextField,
      {
        select: true,
        label: 'Purpose',
        value: trip.purpose,
        onChange: (event) => onSet({ purpose: event.target.value }),
      },
      purposeNames.map((purpose) => h(MenuItem, { key: purpose, value: purpose }, purpose)),
    ),
  );
}

const { redraw } = show((run) => h(Application, { key: run }));

window.practiceModel = () => model;
window.practiceWipes = { script: () => reset(), rerender: redraw };

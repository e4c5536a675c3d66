import { html, type Html } from '../../server/html.ts';
import { countryNames, languages, purposeNames, sexes } from '../model.ts';
import type { FrameworkPage } from '../page.ts';

const options = (names: readonly string[]): Html[] => [
  html`<option value="">Select…</option>`,
  ...names.map((name) => html`<option value="${name}">${name}</option>`),
];
const text = (name: string, label: string): Html =>
  html`<div class="govuk-form-group">
    <label class="govuk-label" for="${name}">${label}</label>
    <input class="govuk-input" id="${name}" name="${name}" type="text" />
  </div>`;
const select = (name: string, label: string, names: readonly string[]): Html =>
  html`<div class="govuk-form-group">
    <label class="govuk-label" for="${name}">${label}</label>
    <select class="govuk-select" id="${name}" name="${name}">
      ${options(names)}
    </select>
  </div>`;
const item = (kind: 'radios' | 'checkboxes', name: string, value: string, label: string, extra: Html = html``): Html =>
  html`<div class="govuk-${kind}__item">
    <input
      class="govuk-${kind}__input"
      id="${name}-${value}"
      name="${name}"
      type="${kind === 'radios' ? 'radio' : 'checkbox'}"
      value="${value}"
      ${extra}
    />
    <label class="govuk-label govuk-${kind}__label" for="${name}-${value}">${label}</label>
  </div>`;
const group = (kind: 'radios' | 'checkboxes', legend: string, items: Html[]): Html =>
  html`<div class="govuk-form-group">
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend">${legend}</legend>
      <div class="govuk-${kind}" data-module="govuk-${kind}">${items}</div>
    </fieldset>
  </div>`;
const date = (name: string, legend: string): Html =>
  html`<div class="govuk-form-group">
    <fieldset class="govuk-fieldset" role="group">
      <legend class="govuk-fieldset__legend">${legend}</legend>
      <div class="govuk-date-input" id="${name}">
        ${['Day', 'Month', 'Year'].map(
          (part) =>
            html`<div class="govuk-date-input__item">
              <div class="govuk-form-group">
                <label class="govuk-label govuk-date-input__label" for="${name}-${part}">${part}</label>
                <input
                  class="govuk-input govuk-date-input__input govuk-input--width-4"
                  id="${name}-${part}"
                  name="${name}-${part}"
                  type="text"
                  inputmode="numeric"
                />
              </div>
            </div>`,
        )}
      </div>
    </fieldset>
  </div>`;

/** GOV.UK Frontend: dates in three texts, an answer that reveals by its own script. */
export const govuk: FrameworkPage = {
  name: 'govuk',
  title: 'GOV.UK Frontend',
  styles: ['govuk/govuk-frontend.min.css'],
  hasScript: true,
  // The practice portal's own style sheet lets controls inherit their font.
  head: html`<style>
    .govuk-input.govuk-date-input__input {
      font-size: 1.1875rem;
    }
  </style>`,
  body: html`<form autocomplete="off" novalidate onsubmit="return false">
    <div data-personal>
      <h2 class="govuk-heading-m">Personal details</h2>
      ${text('familyName', 'Family name')} ${date('birthDate', 'Date of birth')}
      ${select('birthCountry', 'Country of birth', countryNames)}
      ${group(
        'radios',
        'Sex',
        sexes.map((each) => item('radios', 'sex', each, each)),
      )}
      ${group(
        'checkboxes',
        'Languages',
        languages.map((each) => item('checkboxes', 'languages', each, each)),
      )}
      <div class="govuk-checkboxes">${item('checkboxes', 'electronic', 'yes', 'Send me decisions electronically')}</div>
    </div>
    <section>
      <h2 class="govuk-heading-m">Travel history</h2>
      <div data-gate>
        ${group('radios', 'Have you travelled in the last ten years?', [
          item('radios', 'travelled', 'yes', 'Yes'),
          item('radios', 'travelled', 'no', 'No'),
        ])}
      </div>
      <div data-travel hidden>
        <div data-trips></div>
        <button type="button" class="govuk-button govuk-button--secondary" data-add>Add a trip</button>
        <button type="button" class="govuk-button govuk-button--warning" data-clear>Clear travel history</button>
      </div>
    </section>
    <template data-trip
      ><fieldset class="govuk-fieldset trip">
        <legend class="govuk-fieldset__legend">Trip {n}</legend>
        ${date('from-{n}', 'From')} ${date('to-{n}', 'To')} ${select('country-{n}', 'Country', countryNames)}
        ${select('purpose-{n}', 'Purpose', purposeNames)}
      </fieldset></template
    >
  </form>`,
};

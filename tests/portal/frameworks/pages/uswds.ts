import { html, type Html } from '../../server/html.ts';
import { countryNames, languages, purposeNames, sexes } from '../model.ts';
import type { FrameworkPage } from '../page.ts';

const combo = (name: string, label: string, names: readonly string[]): Html =>
  html`<label class="usa-label" for="${name}">${label}</label>
    <div class="usa-combo-box">
      <select class="usa-select" name="${name}" id="${name}">
        ${names.map((each) => html`<option value="${each}">${each}</option>`)}
      </select>
    </div>`;
const date = (name: string, label: string): Html =>
  html`<div class="usa-form-group">
    <label class="usa-label" id="${name}-label" for="${name}">${label}</label>
    <div class="usa-date-picker">
      <input class="usa-input" id="${name}" name="${name}" aria-labelledby="${name}-label" />
    </div>
  </div>`;
const tile = (kind: 'radio' | 'checkbox', name: string, value: string, label: string): Html =>
  html`<div class="usa-${kind}">
    <input class="usa-${kind}__input" id="${name}-${value}" type="${kind}" name="${name}" value="${value}" />
    <label class="usa-${kind}__label" for="${name}-${value}">${label}</label>
  </div>`;

/** USWDS: combo boxes and date pickers, each with a hidden native twin that is what the form sends. */
export const uswds: FrameworkPage = {
  name: 'uswds',
  title: 'USWDS',
  styles: ['uswds/css/uswds.min.css'],
  hasScript: true,
  body: html`<form class="usa-form usa-form--large" autocomplete="off" novalidate onsubmit="return false">
    <div data-personal>
      <h2>Personal details</h2>
      <label class="usa-label" for="familyName">Family name</label>
      <input class="usa-input" id="familyName" name="familyName" type="text" />
      ${date('birthDate', 'Date of birth')} ${combo('birthCountry', 'Country of birth', countryNames)}
      <fieldset class="usa-fieldset">
        <legend class="usa-legend">Sex</legend>
        ${sexes.map((each) => tile('radio', 'sex', each, each))}
      </fieldset>
      <fieldset class="usa-fieldset">
        <legend class="usa-legend">Languages</legend>
        ${languages.map((each) => tile('checkbox', 'languages', each, each))}
      </fieldset>
      ${tile('checkbox', 'electronic', 'yes', 'Send me decisions electronically')}
    </div>
    <section>
      <h2>Travel history</h2>
      <div data-gate>
        <fieldset class="usa-fieldset">
          <legend class="usa-legend">Have you travelled in the last ten years?</legend>
          ${tile('radio', 'travelled', 'yes', 'Yes')} ${tile('radio', 'travelled', 'no', 'No')}
        </fieldset>
      </div>
      <div data-travel hidden>
        <div data-trips></div>
        <button type="button" class="usa-button usa-button--outline" data-add>Add a trip</button>
        <button type="button" class="usa-button usa-button--secondary" data-clear>Clear travel history</button>
      </div>
    </section>
    <template data-trip
      ><fieldset class="usa-fieldset trip">
        <legend class="usa-legend">Trip {n}</legend>
        ${date('from-{n}', 'From')} ${date('to-{n}', 'To')} ${combo('country-{n}', 'Country', countryNames)}
        ${combo('purpose-{n}', 'Purpose', purposeNames)}
      </fieldset></template
    >
  </form>`,
};

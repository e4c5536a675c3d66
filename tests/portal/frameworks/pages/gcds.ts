import { html } from '../../server/html.ts';
import { countryNames, languages, purposeNames, sexes } from '../model.ts';
import type { FrameworkPage } from '../page.ts';

const options = (names: readonly string[]) => names.map((name) => html`<option value="${name}">${name}</option>`);
const choices = (names: readonly string[], prefix: string): string =>
  JSON.stringify(names.map((name) => ({ id: `${prefix}-${name}`, label: name, value: name })));

/** The GC Design System's components: form-associated elements with open shadow roots. */
export const gcds: FrameworkPage = {
  name: 'gcds',
  title: 'GC Design System',
  styles: ['gcds/gcds.css'],
  hasScript: true,
  head: html`<script type="module" src="/practice/library/gcds/gcds.esm.js"></script>`,
  body: html`<form autocomplete="off" novalidate>
    <div data-personal>
      <gcds-heading tag="h2">Personal details</gcds-heading>
      <gcds-input input-id="familyName" name="familyName" label="Family name"></gcds-input>
      <gcds-date-input name="birthDate" legend="Date of birth" format="full"></gcds-date-input>
      <gcds-select select-id="birthCountry" name="birthCountry" label="Country of birth" default-value="Select…"
        >${options(countryNames)}</gcds-select
      >
      <gcds-radios name="sex" legend="Sex" options="${choices(sexes, 'sex')}"></gcds-radios>
      <gcds-checkboxes
        name="languages"
        legend="Languages"
        options="${choices(languages, 'language')}"
      ></gcds-checkboxes>
      <gcds-checkboxes
        name="electronic"
        options="${JSON.stringify([{ id: 'electronic', label: 'Send me decisions electronically', value: 'yes' }])}"
      ></gcds-checkboxes>
    </div>
    <section>
      <gcds-heading tag="h2">Travel history</gcds-heading>
      <div data-gate>
        <gcds-radios
          name="travelled"
          legend="Have you travelled in the last ten years?"
          options="${JSON.stringify([
            { id: 'travelled-yes', label: 'Yes', value: 'yes' },
            { id: 'travelled-no', label: 'No', value: 'no' },
          ])}"
        ></gcds-radios>
      </div>
      <div data-travel hidden>
        <div data-trips></div>
        <gcds-button type="button" data-add>Add a trip</gcds-button>
        <gcds-button type="button" button-role="danger" data-clear>Clear travel history</gcds-button>
      </div>
    </section>
    <template data-trip
      ><div role="group" aria-label="Trip {n}" class="trip">
        <gcds-heading tag="h3">Trip {n}</gcds-heading>
        <gcds-date-input class="from" name="from-{n}" legend="From" format="full"></gcds-date-input>
        <gcds-date-input class="to" name="to-{n}" legend="To" format="full"></gcds-date-input>
        <gcds-select class="country" select-id="country-{n}" name="country-{n}" label="Country" default-value="Select…"
          >${options(countryNames)}</gcds-select
        >
        <gcds-select class="purpose" select-id="purpose-{n}" name="purpose-{n}" label="Purpose" default-value="Select…"
          >${options(purposeNames)}</gcds-select
        >
      </div></template
    >
  </form>`,
};

import { html, type Html } from '../../server/html.ts';
import { countryNames, languages, purposeNames, sexes } from '../model.ts';
import type { FrameworkPage } from '../page.ts';

const options = (names: readonly string[]): Html[] => [
  html`<option value=""></option>`,
  ...names.map((name) => html`<option value="${name}">${name}</option>`),
];

const trip = (index: number): Html =>
  html`<fieldset class="trip">
    <legend>Trip ${index + 1}</legend>
    <label for="from-${index}">From</label> <input class="datepicker" id="from-${index}" name="from" />
    <label for="to-${index}">To</label> <input class="datepicker" id="to-${index}" name="to" />
    <label for="country-${index}">Country</label>
    <select id="country-${index}" name="country">
      ${options(countryNames)}
    </select>
    <label for="purpose-${index}">Purpose</label>
    <select id="purpose-${index}" name="purpose">
      ${options(purposeNames)}
    </select>
  </fieldset>`;

const travel = (answer: string, count: number): Html =>
  answer === 'yes'
    ? html`${Array.from({ length: count }, (_, index) => trip(index))}
        <p>
          <button type="button" data-add>Add a trip</button>
          <button type="button" data-clear>Clear travel history</button>
        </p>`
    : html``;

const box = (type: string, name: string, value: string, label = value): Html =>
  html`<label><input type="${type}" name="${name}" value="${value}" /> ${label}</label> `;

/** jQuery 2 with jQuery UI and Select2; the section is swapped by AJAX at every change of the list. */
export const jquery: FrameworkPage = {
  name: 'jquery',
  title: 'jQuery, jQuery UI and Select2',
  styles: ['select2/css/select2.min.css'],
  hasScript: true,
  head: html`<style>
    .ui-datepicker {
      background: white;
      border: 1px solid gray;
      display: none;
    }
  </style>`,
  answer(exchange, show) {
    const { searchParams } = exchange.url;
    if (searchParams.get('part') !== 'travel') return show(this.body);
    const count = Math.min(50, Number(searchParams.get('trips')) || 0);
    exchange.send(200, 'text/html; charset=utf-8', travel(searchParams.get('answer') ?? '', count).markup);
  },
  body: html`<form autocomplete="off" onsubmit="return false">
    <div data-personal>
      <h2>Personal details</h2>
      <p><label for="familyName">Family name</label> <input id="familyName" name="familyName" /></p>
      <p><label for="birthDate">Date of birth</label> <input class="datepicker" id="birthDate" name="birthDate" /></p>
      <p>
        <label for="birthCountry">Country of birth</label>
        <select id="birthCountry" name="birthCountry">
          ${options(countryNames)}
        </select>
      </p>
      <fieldset>
        <legend>Sex</legend>
        ${sexes.map((each) => box('radio', 'sex', each))}
      </fieldset>
      <fieldset>
        <legend>Languages</legend>
        ${languages.map((each) => box('checkbox', 'languages', each))}
      </fieldset>
      <p>${box('checkbox', 'electronic', 'yes', 'Send me decisions electronically')}</p>
    </div>
    <section>
      <h2>Travel history</h2>
      <div data-gate>
        <fieldset>
          <legend>Have you travelled in the last ten years?</legend>
          ${box('radio', 'travelled', 'yes', 'Yes')} ${box('radio', 'travelled', 'no', 'No')}
        </fieldset>
      </div>
      <div data-travel></div>
    </section>
  </form>`,
};

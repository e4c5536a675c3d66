import { randomUUID } from 'node:crypto';
import type { Exchange } from '../../server/exchange.ts';
import { html, type Html } from '../../server/html.ts';
import {
  countryNames,
  emptyFrameworkTrip,
  emptyModel,
  languages,
  purposeNames,
  sexes,
  type FrameworkModel,
} from '../model.ts';
import type { FrameworkPage } from '../page.ts';

/** The newest state of each page that was sent out: a form that comes back with an older one is refused, as ASP.NET does. */
const states = new Map<string, { viewState: string; model: FrameworkModel }>();

const P = 'ctl00$MainContent$';
const idOf = (name: string): string => name.replaceAll('$', '_');

const options = (names: readonly string[], chosen: string): Html[] => [
  html`<option value="">-- Select --</option>`,
  ...names.map(
    (name) => html`<option value="${name}" ${name === chosen && html` selected="selected"`}>${name}</option>`,
  ),
];
const postBack = (target: string): string => `javascript:setTimeout('__doPostBack(\\'${target}\\',\\'\\')', 0)`;
const text = (name: string, label: string, value: string): Html =>
  html`<tr>
    <td><label for="${idOf(P + name)}">${label}</label></td>
    <td><input type="text" id="${idOf(P + name)}" name="${P + name}" value="${value}" /></td>
  </tr>`;
const select = (name: string, label: string, names: readonly string[], value: string): Html =>
  html`<tr>
    <td><label for="${idOf(P + name)}">${label}</label></td>
    <td>
      <select id="${idOf(P + name)}" name="${P + name}">
        ${options(names, value)}
      </select>
    </td>
  </tr>`;
const box = (type: string, name: string, value: string, label: string, checked: boolean, auto = false): Html =>
  html`<input
      type="${type}"
      id="${idOf(P + name)}_${value}"
      name="${P + name}"
      value="${value}"
      ${checked && html` checked="checked"`}${auto && html` onclick="${postBack(P + name)}"`}
    /><label for="${idOf(P + name)}_${value}">${label}</label> `;

function trips(model: FrameworkModel): Html {
  if (model.travelled !== 'yes') return html``;
  return html`${model.trips.map((trip, index) => {
      const row = `rptTrips$ctl${String(index).padStart(2, '0')}$`;
      return html`<fieldset>
        <legend>Trip ${index + 1}</legend>
        <table role="presentation">
          ${text(`${row}txtFrom`, 'From', trip.from)} ${text(`${row}txtTo`, 'To', trip.to)}
          ${select(`${row}ddlCountry`, 'Country', countryNames, trip.country)}
          ${select(`${row}ddlPurpose`, 'Purpose', purposeNames, trip.purpose)}
        </table>
      </fieldset>`;
    })}
    <input type="submit" name="${P}btnAdd" value="Add a trip" />
    <input type="submit" name="${P}btnClear" value="Clear travel history" />`;
}

const hidden = (pageId: string, viewState: string): Html =>
  html`<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
    <input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
    <input type="hidden" name="__PAGE" value="${pageId}" />
    <input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="${viewState}" />`;

/** `partial`: only the panel of the travel section is answered, as an UpdatePanel does. */
function form(pageId: string, viewState: string, model: FrameworkModel, partial: boolean): Html {
  return html`<form method="post" id="aspnetForm" autocomplete="off" ${partial && html` data-partial`}>
    <div id="hidden">${hidden(pageId, viewState)}</div>
    <script>
      function __doPostBack(target, argument) {
        var form = document.getElementById('aspnetForm');
        form.__EVENTTARGET.value = target;
        form.__EVENTARGUMENT.value = argument;
        if (window.practicePartial) window.practicePartial(new FormData(form));
        else form.submit();
      }
    </script>
    <h2>Personal details</h2>
    <table role="presentation">
      ${text('txtFamilyName', 'Family name', model.familyName)}
      ${text('txtBirthDate', 'Date of birth', model.birthDate)}
      ${select('ddlBirthCountry', 'Country of birth', countryNames, model.birthCountry)}
    </table>
    <fieldset>
      <legend>Sex</legend>
      ${sexes.map((each) => box('radio', 'rblSex', each, each, model.sex === each))}
    </fieldset>
    <fieldset>
      <legend>Languages</legend>
      ${languages.map((each) => box('checkbox', `cblLanguages$${each}`, each, each, model.languages.includes(each)))}
    </fieldset>
    <p>${box('checkbox', 'chkElectronic', 'yes', 'Send me decisions electronically', model.electronic)}</p>
    <fieldset>
      <legend>Travel history</legend>
      <div id="UpdatePanel1">${panel(model)}</div>
    </fieldset>
  </form>`;
}

const panel = (model: FrameworkModel): Html =>
  html`<fieldset>
      <legend>Have you travelled in the last ten years?</legend>
      ${box('radio', 'rblTravelled', 'yes', 'Yes', model.travelled === 'yes', true)}
      ${box('radio', 'rblTravelled', 'no', 'No', model.travelled === 'no', true)}
    </fieldset>
    ${trips(model)}`;

function read(body: URLSearchParams): FrameworkModel {
  const get = (name: string): string => body.get(P + name) ?? '';
  const model = emptyModel();
  for (let index = 0; body.has(`${P}rptTrips$ctl${String(index).padStart(2, '0')}$txtFrom`); index++) {
    const row = `rptTrips$ctl${String(index).padStart(2, '0')}$`;
    model.trips.push({
      from: get(`${row}txtFrom`),
      to: get(`${row}txtTo`),
      country: get(`${row}ddlCountry`),
      purpose: get(`${row}ddlPurpose`),
    });
  }
  return {
    ...model,
    familyName: get('txtFamilyName'),
    birthDate: get('txtBirthDate'),
    birthCountry: get('ddlBirthCountry'),
    sex: get('rblSex'),
    languages: languages.filter((each) => get(`cblLanguages$${each}`) === each),
    electronic: get('chkElectronic') === 'yes',
    travelled: get('rblTravelled') as FrameworkModel['travelled'],
  };
}

function act(model: FrameworkModel, body: URLSearchParams): void {
  const target = body.get('__EVENTTARGET');
  if (target === `${P}rblTravelled`) model.trips = model.travelled === 'yes' ? [emptyFrameworkTrip()] : [];
  if (body.has(`${P}btnAdd`)) model.trips.push(emptyFrameworkTrip());
  if (body.has(`${P}btnClear`)) model.trips = [emptyFrameworkTrip()];
}

function answer(exchange: Exchange, show: (body: Html) => void, partial: boolean): void {
  const body = exchange.form();
  const pageId = body.get('__PAGE') ?? randomUUID();
  let model = emptyModel();
  if (exchange.isPost) {
    const known = states.get(pageId);
    if (known?.viewState !== body.get('__VIEWSTATE')) {
      return exchange.send(500, 'text/plain; charset=utf-8', 'Validation of viewstate MAC failed.');
    }
    model = read(body);
    act(model, body);
  }
  const viewState = randomUUID();
  states.set(pageId, { viewState, model });
  if (exchange.isPost && partial && exchange.request.headers['x-microsoftajax'] !== undefined) {
    return exchange.sendJson({ hidden: hidden(pageId, viewState).markup, panel: panel(model).markup });
  }
  show(form(pageId, viewState, model, partial));
}

/** Every answer is a full page, and the server believes only the newest view state. */
export const webforms: FrameworkPage = {
  name: 'webforms',
  title: 'WebForms, full postback',
  hasScript: true,
  body: html``,
  answer: (exchange, show) => answer(exchange, show, false),
};

/** The travel section alone is exchanged; the rest of the page stays. */
export const webformsPartial: FrameworkPage = {
  name: 'webforms-partial',
  title: 'WebForms, partial postback',
  hasScript: true,
  body: html``,
  answer: (exchange, show) => answer(exchange, show, true),
};

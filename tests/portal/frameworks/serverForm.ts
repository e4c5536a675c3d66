import { html, type Html } from '../server/html.ts';
import {
  countryNames,
  emptyFrameworkTrip,
  emptyModel,
  languages,
  purposeNames,
  sexes,
  type FrameworkModel,
} from './model.ts';

/** How one server framework writes the form that is the same for all of them. */
export interface Dialect {
  /** The name of a field by its path in the model: `familyName`, `trips 0 from`. */
  name(...path: (string | number)[]): string;
  /** What makes a field tell the server of its change; nothing by default. */
  onChange?(name: string): Html;
  /** What makes an answer bring or take the travel section. */
  onAnswer(name: string): Html;
  /** What makes a button do its work on the travel section; it is sent under the name `action`. */
  onAction(action: 'add' | 'clear'): Html;
}

const idOf = (name: string): string => name.replaceAll('.', '_');
const none = html``;

/** Names, dates, choices: one field with its label. */
function field(dialect: Dialect, label: string, value: string, path: (string | number)[]): Html {
  const name = dialect.name(...path);
  return html`<p class="field">
    <label for="${idOf(name)}">${label}</label>
    <input id="${idOf(name)}" name="${name}" value="${value}" ${dialect.onChange?.(name) ?? none} />
  </p>`;
}

function select(
  dialect: Dialect,
  label: string,
  options: readonly string[],
  value: string,
  path: (string | number)[],
): Html {
  const name = dialect.name(...path);
  return html`<p class="field">
    <label for="${idOf(name)}">${label}</label>
    <select id="${idOf(name)}" name="${name}" ${dialect.onChange?.(name) ?? none}>
      <option value="">Select</option>
      ${options.map((each) => html`<option value="${each}" ${each === value && html` selected`}>${each}</option>`)}
    </select>
  </p>`;
}

function box(type: string, name: string, value: string, label: string, checked: boolean, does: Html): Html {
  const id = `${idOf(name)}_${value}`;
  return html`<input type="${type}" id="${id}" name="${name}" value="${value}" ${checked && html` checked`} ${does} />
    <label for="${id}">${label}</label> `;
}

/** The part that an answer, "Add" and "Clear" exchange. */
export function travelPart(dialect: Dialect, model: FrameworkModel): Html {
  if (model.travelled !== 'yes') return none;
  const { onAction } = dialect;
  return html`${model.trips.map(
      (trip, n) =>
        html`<fieldset>
          <legend>Trip ${n + 1}</legend>
          ${field(dialect, 'From', trip.from, ['trips', n, 'from'])}
          ${field(dialect, 'To', trip.to, ['trips', n, 'to'])}
          ${select(dialect, 'Country', countryNames, trip.country, ['trips', n, 'country'])}
          ${select(dialect, 'Purpose', purposeNames, trip.purpose, ['trips', n, 'purpose'])}
        </fieldset>`,
    )}
    <button name="action" value="add" ${onAction('add')}>Add a trip</button>
    <button name="action" value="clear" ${onAction('clear')}>Clear travel history</button>`;
}

/** Everything inside of the form element. */
export function wholeForm(dialect: Dialect, model: FrameworkModel): Html {
  const { name, onAnswer } = dialect;
  const onChange = (path: string): Html => dialect.onChange?.(name(path)) ?? none;
  return html`<h2>Personal details</h2>
    ${field(dialect, 'Family name', model.familyName, ['familyName'])}
    ${field(dialect, 'Date of birth', model.birthDate, ['birthDate'])}
    ${select(dialect, 'Country of birth', countryNames, model.birthCountry, ['birthCountry'])}
    <fieldset>
      <legend>Sex</legend>
      ${sexes.map((each) => box('radio', name('sex'), each, each, model.sex === each, onChange('sex')))}
    </fieldset>
    <fieldset>
      <legend>Languages</legend>
      ${languages.map((each) =>
        box('checkbox', name('languages'), each, each, model.languages.includes(each), onChange('languages')),
      )}
    </fieldset>
    <p>
      ${box(
        'checkbox',
        name('electronic'),
        'yes',
        'Send me decisions electronically',
        model.electronic,
        onChange('electronic'),
      )}
    </p>
    <section>
      <h2>Travel history</h2>
      <fieldset>
        <legend>Have you travelled in the last ten years?</legend>
        ${box('radio', name('travelled'), 'yes', 'Yes', model.travelled === 'yes', onAnswer(name('travelled')))}
        ${box('radio', name('travelled'), 'no', 'No', model.travelled === 'no', onAnswer(name('travelled')))}
      </fieldset>
      <div id="travel">${travelPart(dialect, model)}</div>
    </section>`;
}

/** What a form that was sent says. */
export function readSent({ name }: Dialect, sent: URLSearchParams): FrameworkModel {
  const get = (...path: (string | number)[]): string => sent.get(name(...path)) ?? '';
  const model = emptyModel();
  for (let n = 0; sent.has(name('trips', n, 'from')); n++) {
    const [from, to] = [get('trips', n, 'from'), get('trips', n, 'to')];
    model.trips.push({ from, to, country: get('trips', n, 'country'), purpose: get('trips', n, 'purpose') });
  }
  return {
    ...model,
    familyName: get('familyName'),
    birthDate: get('birthDate'),
    birthCountry: get('birthCountry'),
    sex: get('sex'),
    languages: sent.getAll(name('languages')),
    electronic: get('electronic') === 'yes',
    travelled: get('travelled') as FrameworkModel['travelled'],
  };
}

/** What the pressed control asks for. */
export function act(model: FrameworkModel, action: string): void {
  if (action === 'answer') model.trips = model.travelled === 'yes' ? [emptyFrameworkTrip()] : [];
  if (action === 'add') model.trips.push(emptyFrameworkTrip());
  if (action === 'clear') model.trips = [emptyFrameworkTrip()];
}

import { countries, purposes, type Choice } from '../shared/choices.ts';
import type { Lang } from '../shared/language.ts';
import { isEmptyTrip } from '../shared/trip.ts';
import { html, type Html } from '../server/html.ts';
import type { MycicFile } from './file.ts';
import { submitButton, wizardBar } from './shell.ts';
import { words } from './words.ts';

const shown = (choices: readonly Choice[], value: string, lang: Lang): string =>
  choices.find((choice) => choice.value === value)?.[lang] ?? value;

/** Everything as text, before submitting. "Change travel history" again lies where "No travel history" will be. */
export function reviewForm(file: MycicFile, lang: Lang, action: string): Html {
  const trips = file.trips.filter((trip) => !isEmptyTrip(trip));
  const headings = [words.from, words.to, words.country, words.purpose, words.place];
  return html`<h2>${words.travel[lang]}</h2>
    ${file.noTravel && html`<p>${words.noTravelDeclared[lang]}</p>`}
    ${trips.length === 0 && html`<p>${words.nothing[lang]}</p>`}
    ${
      trips.length > 0 &&
      html`<table>
        <thead>
          <tr>
            ${headings.map((heading) => html`<th>${heading[lang]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${trips.map(
            (trip) =>
              html`<tr>
                <td>${trip.from}</td>
                <td>${trip.to}</td>
                <td>${shown(countries, trip.country, lang)}</td>
                <td>${shown(purposes, trip.purpose, lang)}</td>
                <td>${trip.place}</td>
              </tr>`,
          )}
        </tbody>
      </table>`
    }
    ${
      file.confirmationNumber !== '' &&
      html`<div class="alert alert-success">
        <p>${words.submitted[lang]} <strong>${file.confirmationNumber}</strong></p>
      </div>`
    }
    <form method="post" action="${action}">
      ${wizardBar([
        submitButton('_previous', words.previous[lang]),
        undefined,
        submitButton('_change', words.changeTravel[lang]),
        submitButton('_submit', words.submit[lang], true),
      ])}
    </form>`;
}

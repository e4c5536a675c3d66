import { countries, purposes } from '../shared/choices.ts';
import type { Lang } from '../shared/language.ts';
import { emptyTrip, isEmptyTrip, type Trip } from '../shared/trip.ts';
import { html, type Html } from '../server/html.ts';
import { AnswerList, type Question } from './answers.ts';
import type { MycicFile } from './file.ts';
import { defaultButton, submitButton, wizardBar } from './shell.ts';
import { words } from './words.ts';

/** Which question of an entry an answer belongs to. */
const questionIds: Readonly<Record<keyof Trip, string>> = {
  from: 'TRAVEL_FROM',
  to: 'TRAVEL_TO',
  country: 'TRAVEL_COUNTRY',
  purpose: 'TRAVEL_PURPOSE',
  place: 'TRAVEL_PLACE',
};

/** How the section is emptied: by the button of 2016, or (`?gate=checkbox`) by a box that submits as soon as it is ticked. */
export type Gate = 'button' | 'checkbox';

export function travelForm(file: MycicFile, lang: Lang, action: string, gate: Gate): Html {
  const answers = new AnswerList();
  const box: Question = { id: 'NO_TRAVEL', label: words.noTravelBox[lang], value: file.noTravel ? 'Y' : '', lang };
  return html`<form method="post" action="${action}">
    ${defaultButton('_save', words.save[lang])}
    <p>${words.travelHint[lang]}</p>
    ${file.noTravel && html`<div class="alert" id="no-travel-declared"><p>${words.noTravelDeclared[lang]}</p></div>`}
    ${gate === 'checkbox' && answers.checkbox(box, html`data-submit-on-change="_noTravel"`)}
    <fieldset data-practice-section>
      <legend>${words.travel[lang]}</legend>
      ${file.trips.map((trip, index) => entry(answers, trip, index, lang))}
    </fieldset>
    <div class="buttons">${submitButton('_add', words.addTrip[lang])}</div>
    ${wizardBar([
      submitButton('_previous', words.previous[lang]),
      submitButton('_save', words.save[lang]),
      gate === 'button' ? submitButton('_noTravel', words.noTravel[lang]) : undefined,
      submitButton('_next', words.next[lang], true),
    ])}
  </form>`;
}

function entry(answers: AnswerList, trip: Trip, index: number, lang: Lang): Html {
  const question = (key: keyof Trip, hint?: string): Question => ({
    id: questionIds[key],
    label: words[key][lang],
    value: trip[key],
    lang,
    ...(hint !== undefined && { hint }),
  });
  const month = words.month[lang];
  return html`<fieldset>
    <legend>${words.trip[lang]} ${index + 1}</legend>
    <div class="grid">
      <div>${answers.date(question('from', month), 'yy-mm')}</div>
      <div>${answers.date(question('to', month), 'yy-mm')}</div>
      <div>${answers.select(question('country'), countries)}</div>
      <div>${answers.select(question('purpose'), purposes)}</div>
      <div>${answers.text({ ...question('place'), maxlength: 40 })}</div>
    </div>
    <p><input type="submit" name="_delete_${index}" value="${words.deleteTrip[lang]}" class="link-button" /></p>
  </fieldset>`;
}

/** Takes over the posted entries; an answer to anything ends "no travel history". */
export function keepTravel(file: MycicFile, answers: { questionId: string; value: string }[]): void {
  const trips: Trip[] = [];
  for (const { questionId, value } of answers) {
    const key = (Object.keys(questionIds) as (keyof Trip)[]).find((known) => questionIds[known] === questionId);
    if (key === 'from') trips.push(emptyTrip());
    const last = trips.at(-1);
    if (key !== undefined && last !== undefined) last[key] = value;
  }
  file.trips = trips;
  if (trips.some((trip) => !isEmptyTrip(trip))) file.noTravel = false;
}

/** The 2016 incident, server side: no question, and nothing is left. */
export function declareNoTravel(file: MycicFile, emptyEntries: number): void {
  file.trips = Array.from({ length: emptyEntries }, emptyTrip);
  file.noTravel = true;
}

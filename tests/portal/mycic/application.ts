import { emptyTrip } from '../shared/trip.ts';
import type { Exchange } from '../server/exchange.ts';
import { html, type Html } from '../server/html.ts';
import { carry, clientOf } from '../server/options.ts';
import { readAnswers } from './answers.ts';
import { keepPersonal, personalForm } from './personal.ts';
import { reviewForm } from './review.ts';
import { screen, submitButton } from './shell.ts';
import { declareNoTravel, keepTravel, travelForm } from './travel.ts';
import { words } from './words.ts';

/** More entries than this the real form does not take either. */
const MAX_TRIPS = 40;

/** GET `/eapp/eapp?page=…`: one screen of the Express Entry application. */
export function showApplication(exchange: Exchange): Html {
  const { lang, url } = exchange;
  const client = clientOf(exchange);
  const file = exchange.state.mycic(client.key);
  const name = url.searchParams.get('page') ?? 'personal';
  const action = carry(url, `/eapp/action.do?page=${name}`);
  const saved = url.searchParams.has('saved')
    ? html`<div class="alert alert-success"><p>${words.saved[lang]}</p></div>`
    : html``;
  if (name === 'travel') {
    const gate = url.searchParams.get('gate') === 'checkbox' ? 'checkbox' : 'button';
    return screen(exchange, { title: 'travel', client, body: html`${saved}${travelForm(file, lang, action, gate)}` });
  }
  if (name === 'review') return screen(exchange, { title: 'review', client, body: reviewForm(file, lang, action) });
  if (name === 'deleteTrip')
    return screen(exchange, { title: 'confirmation', client, body: confirmDeleteTrip(exchange, action) });
  return screen(exchange, { title: 'personal', client, body: html`${saved}${personalForm(file, lang, action)}` });
}

/** POST `/eapp/action.do?page=…`: every button saves what was posted, then leads on. Returns where to. */
export function answerApplication(exchange: Exchange): string {
  const form = exchange.form();
  const file = exchange.state.mycic(clientOf(exchange).key);
  const name = exchange.url.searchParams.get('page') ?? 'personal';
  const to = (page: string): string => `/eapp/eapp?page=${page}`;
  if (name === 'review') {
    if (form.has('_submit')) file.confirmationNumber = `C${Date.now()}`;
    return form.has('_submit') ? to('review') : to('travel');
  }
  if (name === 'deleteTrip') {
    const index = Number(form.get('trip'));
    if (form.has('_confirmDelete')) file.trips.splice(index, 1);
    return to('travel');
  }
  const answers = readAnswers(form);
  file.savedAt = Date.now();
  if (name === 'personal') {
    keepPersonal(file, answers);
    if (form.has('_previous')) return '/mycic/home';
    return form.has('_next') ? to('travel') : to('personal&saved');
  }
  const declaredByBox = answers.some(({ questionId, value }) => questionId === 'NO_TRAVEL' && value === 'Y');
  if (form.has('_noTravel') && (declaredByBox || !isBoxShown(exchange))) {
    declareNoTravel(file, Number(exchange.url.searchParams.get('emptyEntries') ?? 1));
    return to('travel');
  }
  keepTravel(file, answers);
  if (isBoxShown(exchange)) file.noTravel = declaredByBox;
  return afterTravel(form, to, () => {
    if (file.trips.length < MAX_TRIPS) file.trips.push(emptyTrip());
  });
}

const isBoxShown = (exchange: Exchange): boolean => exchange.url.searchParams.get('gate') === 'checkbox';

function afterTravel(form: URLSearchParams, to: (page: string) => string, addTrip: () => void): string {
  const toDelete = [...form.keys()].map((key) => /^_delete_(\d+)$/.exec(key)?.[1]).find((found) => found !== undefined);
  if (toDelete !== undefined) return to(`deleteTrip&trip=${toDelete}`);
  if (form.has('_add')) addTrip();
  if (form.has('_next')) return to('review');
  if (form.has('_previous')) return to('personal');
  return form.has('_save') ? to('travel&saved') : to('travel');
}

/** The server's own question before it deletes one entry. */
function confirmDeleteTrip(exchange: Exchange, action: string): Html {
  const { lang, url } = exchange;
  const trip = url.searchParams.get('trip') ?? '0';
  return html`<p>${words.sureDeleteTrip[lang]} (${words.trip[lang]} ${Number(trip) + 1})</p>
    <form method="post" action="${action}" class="buttons">
      <input type="hidden" name="trip" value="${trip}" /> ${submitButton('_cancel', words.cancel[lang])}
      ${submitButton('_confirmDelete', words.delete[lang], true)}
    </form>`;
}

const NAMES = ['From', 'To', 'Country'] as const;
type Trip = Record<(typeof NAMES)[number], string>;
const SLIDES_IN_MS = 400;
const ADDS_AFTER_MS = 3000;

const list = document.getElementById('list') as HTMLElement;
const kind = new URLSearchParams(window.location.search).get('as') ?? 'folds';
const blank = (): Trip => ({ From: '', To: '', Country: '' });
const isFilled = (trip: Trip): boolean => NAMES.some((name) => trip[name] !== '');
const start = (): Trip[] => (kind === 'folds' || kind === 'icon' || kind === 'slow' ? [blank()] : []);
let trips = start();
let draft: Trip | undefined = kind === 'dialog' ? undefined : blank();
let locked = -1;
let drawn = 0;

const button = (id: string, text: string): string => `<button type="button" class="btn" id="${id}">${text}</button>`;
const fieldsOf = (trip: Trip, at: string): string =>
  NAMES.map((name) => {
    const id = `e${String(++drawn)}`;
    return `<div><label for="${id}">${name}</label><input id="${id}" data-at="${at}:${name}" value="${trip[name]}"></div>`;
  }).join('');
const row = (trip: Trip, tag: string): string => NAMES.map((name) => `<${tag}>${trip[name]}</${tag}>`).join('');
const form = (save: string): string =>
  `<div class="grid">${draft ? fieldsOf(draft, 'draft') : ''}</div>${button('save', save)}`;

const DRAWINGS: Record<string, () => string> = {
  folds: () =>
    trips
      .map((trip, i) => {
        const name = trip.Country === '' ? 'New trip' : `${trip.Country}, ${trip.From}`;
        return `<details open><summary>${name}</summary>${fieldsOf(trip, String(i))}</details>`;
      })
      .join('') + button('add', 'Another'),
  icon: () =>
    trips.map((trip, i) => `<div class="row">${fieldsOf(trip, String(i))}</div>`).join('') +
    button('add', '<i class="fa fa-plus"></i>'),
  slow: () =>
    trips
      .map((trip, i) => `<fieldset><legend>Trip ${String(i + 1)}</legend>${fieldsOf(trip, String(i))}</fieldset>`)
      .join('') + button('add', 'Add trip'),
  cards: () => form('Add to list') + trips.map((trip) => `<div class="card">${row(trip, 'p')}</div>`).join(''),
  names: () =>
    `<ul>${trips.map((trip, i) => `<li><button type="button" data-pick="${String(i)}">${trip.Country}, ${trip.From} – ${trip.To}</button></li>`).join('')}</ul>` +
    button('open', 'New trip') +
    form('Save entry'),
  dialog: () =>
    `<table><thead><tr><th>Since</th><th>Until</th><th>Where</th></tr></thead><tbody>${trips.map((trip) => `<tr>${row(trip, 'td')}</tr>`).join('')}</tbody></table>` +
    button('open', 'Add') +
    (draft ? `<div role="dialog" aria-modal="true" aria-label="Trip">${form('Save')}</div>` : ''),
};

function draw(): void {
  list.innerHTML = (DRAWINGS[kind] ?? DRAWINGS['folds'])?.() ?? '';
  for (const field of list.querySelectorAll<HTMLInputElement>(`[data-at^="${String(locked)}:"]`)) field.disabled = true;
}

list.addEventListener('input', ({ target }) => {
  const [at = '', name = ''] = (target as HTMLInputElement).dataset['at']?.split(':') ?? [];
  const trip = at === 'draft' ? draft : trips[Number(at)];
  if (trip) trip[name as keyof Trip] = (target as HTMLInputElement).value;
});

list.addEventListener('click', ({ target }) => {
  const pressed = (target as Element).closest('button');
  if (pressed?.id === 'add') setTimeout(add, kind === 'slow' ? ADDS_AFTER_MS : 0);
  if (pressed?.id === 'open') draft = blank();
  if (pressed?.dataset['pick'] !== undefined) draft = { ...(trips[Number(pressed.dataset['pick'])] ?? blank()) };
  if (pressed?.id === 'save' && draft) {
    trips.push(draft);
    draft = kind === 'dialog' ? undefined : blank();
  }
  if (pressed && pressed.id !== 'add') draw();
});

function add(): void {
  trips.push(blank());
  locked = kind === 'icon' ? trips.length - 1 : -1;
  draw();
  if (locked < 0) return;
  setTimeout(() => {
    locked = -1;
    for (const field of list.querySelectorAll('input')) field.disabled = false;
  }, SLIDES_IN_MS);
}

function clear(): void {
  trips = start();
  draw();
}

document.getElementById('clear')?.addEventListener('click', clear);
window.practiceWipes = { script: clear };
window.practiceModel = () => trips.filter(isFilled);
draw();

import jQuery from 'jquery';
import 'jquery-ui/datepicker.js';
import './select2.ts';
import { emptyModel, type FrameworkModel } from '../model.ts';

type Select2 = { select2(options?: Record<string, unknown>): void };
const $ = jQuery;

const val = (root: ParentNode, name: string): string =>
  root.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)?.value ?? '';
const checked = (name: string): string[] =>
  [...document.querySelectorAll<HTMLInputElement>(`[name="${name}"]:checked`)].map((box) => box.value);
const travel = (): HTMLElement => document.querySelector('[data-travel]') as HTMLElement;

function enhance(part: Element): void {
  ($(part).find('select') as unknown as Select2).select2({ width: '20em', placeholder: 'Select…' });
  $(part).find('.datepicker').datepicker({ dateFormat: 'yy-mm-dd', changeYear: true });
}

/** The travel section comes from the server at each answer and each new trip, with what was entered so far. */
async function fetchTravel(answer: string, count: number): Promise<void> {
  const kept = rows();
  const response = await fetch(`?part=travel&answer=${answer}&trips=${String(count)}`);
  travel().innerHTML = await response.text();
  const entries = [...travel().querySelectorAll('.trip')];
  entries.forEach((entry, index) => {
    for (const [name, value] of Object.entries(kept[index] ?? {})) {
      const field = entry.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
      if (field !== null) field.value = value;
    }
  });
  enhance(travel());
}

const rows = (): FrameworkModel['trips'] =>
  [...travel().querySelectorAll('.trip')].map((entry) => ({
    from: val(entry, 'from'),
    to: val(entry, 'to'),
    country: val(entry, 'country'),
    purpose: val(entry, 'purpose'),
  }));

const personal = document.querySelector('[data-personal]') as Element;
const pristine = personal.innerHTML;
const gate = document.querySelector('[data-gate]') as Element;
const question = gate.innerHTML;
enhance(personal);

$(document).on('change', '[name=travelled]', function () {
  travel().replaceChildren();
  void fetchTravel((this as HTMLInputElement).value, 1);
});
$(document).on('click', '[data-add]', () => void fetchTravel('yes', rows().length + 1));
$(document).on('click', '[data-clear]', () => {
  travel().replaceChildren();
  void fetchTravel('yes', 1);
});

window.practiceModel = (): FrameworkModel => ({
  ...emptyModel(),
  familyName: val(document, 'familyName'),
  birthDate: val(document, 'birthDate'),
  birthCountry: val(document, 'birthCountry'),
  sex: checked('sex')[0] ?? '',
  languages: checked('languages'),
  electronic: checked('electronic').length > 0,
  travelled: (checked('travelled')[0] ?? '') as FrameworkModel['travelled'],
  trips: rows(),
});
const anew = (): void => {
  personal.innerHTML = pristine;
  gate.innerHTML = question;
  travel().replaceChildren();
  enhance(personal);
};
/** Values set by jQuery: no event that a browser knows. */
const blank = (): void => {
  for (const name of ['familyName', 'birthDate', 'birthCountry']) $(`[name="${name}"]`).val('').trigger('change');
  for (const box of document.querySelectorAll<HTMLInputElement>('input:checked')) box.checked = false;
  travel().replaceChildren();
};
window.practiceWipes = { script: blank, rerender: anew };

import { foldName } from '../forms/text';
import { comesBefore, composedContains, composedParent, queryDeep } from '../forms/shadow';
import type { LiveForm } from '../forms/liveForm';

/** What the search for the portal's own add control needs to know. */
export interface AddSearch {
  document: Document;
  form: LiveForm;
  /** Controls seen adding entries here, newest last. */
  isLearned: (control: HTMLElement, section: readonly string[]) => boolean;
  /** The portal's rules, or wording, say that it adds an entry. */
  saysAdd: (control: HTMLElement) => boolean;
  /** Its name says that it removes, moves on, saves the page or leaves it: never pressed, whatever was learned. */
  isForbidden: (control: HTMLElement) => boolean;
  /** Was seen to bring the form of one more entry. */
  opens: (control: HTMLElement) => boolean;
  /** Commits the entry that is in its form: seen to, or its name says so; never one that saves the page or goes on. */
  commits: (control: HTMLElement) => 'seen' | 'says' | undefined;
}

/** What can be pressed to add or to commit an entry. */
export const CONTROLS = 'button,input[type=button],input[type=submit],input[type=image],a,[role=button]';

/**
 * The control that adds an entry to a list: the one seen doing so, else the only one of the list's
 * own section that says so, else the nearest after the list. Undefined rather than a guess.
 *
 * @param section names around the list's fields, outermost first
 * @param present keys of fields of the list that are on the page
 */
export function findAddControl(
  search: AddSearch,
  section: readonly string[],
  present: readonly string[],
): HTMLElement | undefined {
  const { document } = search;
  const isUsable = (control: HTMLElement): boolean =>
    !control.matches(':disabled') && isShown(control) && !search.isForbidden(control);
  const controls = queryDeep(document, CONTROLS).filter(isUsable);
  return (
    among(controls, search, section, present) ??
    among(bareControls(document).filter(isUsable), search, section, present)
  );
}

function among(
  controls: readonly HTMLElement[],
  search: AddSearch,
  section: readonly string[],
  present: readonly string[],
): HTMLElement | undefined {
  const { form } = search;
  const inSection = controls.filter((control) => sharesSection(form.sectionAround(control).names, section));
  const learned = inSection.filter((control) => search.isLearned(control, form.sectionAround(control).names));
  if (learned.length > 0) return nearest(learned, present, form);
  const adding = inSection.filter((control) => search.saysAdd(control));
  if (adding.length <= 1) return adding[0];
  const own = adding.filter(
    (control) => depth(form.sectionAround(control).names, section) === most(adding, form, section),
  );
  return own.length === 1 ? own[0] : nearest(own, present, form);
}

const MAX_LABEL = 60;

/** Pages without roles: a bare element that looks pressable, with a word or a sign in it and nothing else. */
function bareControls(document: Document): HTMLElement[] {
  const { body, defaultView: view } = document;
  return queryDeep(body, 'div,span,li,td,p,i,img,[tabindex],[onclick]').filter(
    (element) =>
      (element.textContent ?? '').length <= MAX_LABEL &&
      element.querySelector('input,select,textarea,button,a') === null &&
      view?.getComputedStyle(element).cursor === 'pointer' &&
      (!element.parentElement || view.getComputedStyle(element.parentElement).cursor !== 'pointer'),
  );
}

export function isShown(control: HTMLElement): boolean {
  return control.getClientRects().length > 0;
}

/** The control stands in the list's section, or in a section around it that is not the whole page. */
function sharesSection(control: readonly string[], section: readonly string[]): boolean {
  const folded = section.map(foldName).filter((name) => !name.includes('#'));
  const own = control.map(foldName).filter((name) => !name.includes('#'));
  return own.every((name, i) => folded[i] === name);
}

function depth(control: readonly string[], section: readonly string[]): number {
  return control.filter((name, i) => foldName(name) === foldName(section[i] ?? '')).length;
}

function most(controls: readonly HTMLElement[], form: LiveForm, section: readonly string[]): number {
  return Math.max(...controls.map((control) => depth(form.sectionAround(control).names, section)));
}

/** The first control after the list's last field; with no field left, only a lone candidate counts. */
export function nearest(
  controls: readonly HTMLElement[],
  present: readonly string[],
  form: LiveForm,
): HTMLElement | undefined {
  const last = present.flatMap((key) => form.elementOf(key) ?? []).at(-1);
  if (!last) return controls.length === 1 ? controls[0] : undefined;
  const after = controls.filter((control) => comesBefore(last, control));
  return after.sort((a, b) => distance(a, last) - distance(b, last))[0];
}

function distance(control: Element, field: Element): number {
  let steps = 0;
  for (let at: Element | null = field; at; at = composedParent(at)) {
    if (composedContains(at, control)) return steps;
    steps++;
  }
  return steps;
}

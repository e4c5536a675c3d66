import type { FieldState } from '../forms/field';
import type { LiveForm } from '../forms/liveForm';
import { composedContains, composedParent, queryDeep } from '../forms/shadow';
import { foldName } from '../forms/text';
import { CONTROLS, isShown, nearest, type AddSearch } from './addControl';

/**
 * The fields of a page's own entry form by the columns of a list: those of the column's name in the list's
 * section, or around or in it; where names repeat ("Month" of From and of To), in their order.
 */
export function entryForm(
  section: readonly string[],
  columns: readonly string[],
  fields: readonly FieldState[],
): Map<number, FieldState> {
  const found = new Map<number, FieldState>();
  const free = fields.filter(({ identity }) => !identity.entry);
  const names = columns.map(foldName);
  names.forEach((name, i) => {
    if (name === '' || names.indexOf(name) !== i) return;
    const places = names.flatMap((other, place) => (other === name ? [place] : []));
    const named = free.filter(({ identity }) => foldName(identity.label || identity.name) === name);
    const near = named.filter(({ identity }) => isNear(identity.section, section));
    const own = near.length > 0 ? near : named;
    if (own.length === places.length) places.forEach((place, nth) => found.set(place, own[nth] as FieldState));
  });
  return found;
}

function isNear(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.every((name, i) => foldName(name) === foldName(long[i] ?? ''));
}

/** The control that brings the entry form: the one seen doing so, else the only one of the section that says so. */
export function findOpener(search: AddSearch, section: readonly string[]): HTMLElement | undefined {
  const usable = controlsIn(search).filter((control) => !search.isForbidden(control));
  const seen = usable.filter((control) => search.opens(control));
  if (seen.length > 0) return bySection(seen, search.form, section);
  return bySection(
    usable.filter((control) => search.saysAdd(control)),
    search.form,
    section,
  );
}

function bySection(
  controls: readonly HTMLElement[],
  form: LiveForm,
  section: readonly string[],
): HTMLElement | undefined {
  const near = controls.filter((control) => isNear(form.sectionAround(control).names, section));
  const own = near.length > 0 ? near : controls;
  return own.length === 1 ? own[0] : undefined;
}

/** The control that commits the entry in these fields: in the smallest box around them that has one. */
export function findCommit(search: AddSearch, fields: readonly FieldState[]): HTMLElement | undefined {
  const { form } = search;
  const elements = fields.flatMap(({ key }) => form.elementOf(key) ?? []);
  const [first] = elements;
  if (!first) return undefined;
  const keys = fields.map(({ key }) => key);
  const usable = controlsIn(search);
  const seen = usable.filter((control) => search.commits(control) === 'seen');
  const saying = usable.filter((control) => search.commits(control) === 'says');
  for (let box: Element | null = first; box; box = composedParent(box)) {
    const at = box;
    if (!elements.every((element) => composedContains(at, element))) continue;
    for (const candidates of [seen, saying]) {
      const inside = candidates.filter((control) => composedContains(at, control));
      if (inside.length > 0) return inside.length === 1 ? inside[0] : nearest(inside, keys, form);
    }
    if (at.matches('dialog,[role=dialog],[role=alertdialog],main,body')) return undefined;
  }
  return undefined;
}

function controlsIn({ document }: AddSearch): HTMLElement[] {
  return queryDeep(document, CONTROLS).filter((control) => !control.matches(':disabled') && isShown(control));
}

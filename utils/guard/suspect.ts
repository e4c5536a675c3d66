import type { LiveForm } from '../forms/liveForm';
import type { Learned } from '../messages/contract';
import type { Control } from './control';
import { readFilledPage, type FilledPage } from './filledPage';
import { accessibleName } from './accessibleName';
import { buttonsBeside } from './buttonAnswers';
import { answersBeside, isChosen } from './gateShape';
import type { GuardOptions, Reason, VerdictKind } from './guardOptions';
import { learnedControl, learnedSection } from './learnedKey';
import { findStake, type Stake } from './scope';
import { classifyWording, type Wording } from './wording';

/** What the activation will make of a box or an answer; for all else it changes nothing. */
export interface Change {
  /** A checkbox becomes ticked; true for everything that is not a checkbox. */
  ticks: boolean;
  /** The answer was chosen already: pressing it again changes nothing. */
  already: boolean;
  /** The answer that was chosen before, where the page shows the new one already. */
  opener?: Element | undefined;
}

/** Pressing this for the first time, with nothing changed yet. */
export const PLAIN_PRESS: Change = { ticks: true, already: false };

/** The knowledge that a verdict rests on. */
export type JudgeOptions = Pick<
  GuardOptions,
  'form' | 'portal' | 'learned' | 'unsaved' | 'ask' | 'typed' | 'elsewhere'
>;

/** One control under judgement. */
export interface Suspect {
  options: JudgeOptions;
  control: Control;
  change: Change;
  wording: Wording;
  /** A command (button, link), a box, or one answer of several (radio, option). */
  sort: 'command' | 'box' | 'answer';
  /** What stands filled; read at most once, and only where something speaks against the control. */
  page(): FilledPage;
  knows(what: Learned['what']): boolean;
}

/** One ground on which a control may be held: its reason, and what it would take. */
export type Finding = { reason: Reason; kind: VerdictKind; stake: Stake; form?: LiveForm } | undefined;
export type Ground = (suspect: Suspect) => Finding;

export function createSuspect(options: JudgeOptions, control: Control, change: Change): Suspect {
  let page: FilledPage | undefined;
  let known: Set<Learned['what']> | undefined;
  const wording = classifyWording(control.name);
  return {
    options,
    control,
    change,
    wording,
    sort: sortOf(control, wording),
    page: () => (page ??= readFilledPage(options.form)),
    knows: (what) => (known ??= learnedAbout(options, control)).has(what),
  };
}

/** A finding, unless nothing is at stake. */
export function finding(reason: Reason, kind: VerdictKind, stake: Stake | undefined): Finding {
  return stake && { reason, kind, stake };
}

/** What stands near the control, cut down to the section that it means. */
export function nearby(suspect: Suspect): Stake | undefined {
  return findStake(suspect.page(), suspect.control, 'near', kindOf(suspect) === 'answer');
}

export function kindOf({ control, sort, wording }: Suspect): VerdictKind {
  if (isReset(control.element)) return 'reset';
  return sort === 'command' && wording !== 'denies' && wording !== 'bareAnswer' && wording !== 'no'
    ? 'clear'
    : 'answer';
}

/** "No", "None", "I have not travelled". */
export function saysNo({ wording }: Pick<Suspect, 'wording'>): boolean {
  return wording === 'no' || wording === 'bareAnswer' || wording === 'denies';
}

/** The answer that is chosen now, other than this one. */
export function chosenBeside({ options, control, change }: Suspect): Control | undefined {
  const chosen = 'opener' in change ? change.opener : chosenOf(answersBeside(options.form, control.element), control);
  return chosen && { element: chosen, role: control.role, name: accessibleName(chosen) };
}

/** Buttons need not show which of them was pressed: then any answer other than "No" may have opened what follows. */
function chosenOf(others: readonly Element[], { role, element }: Control): Element | undefined {
  const chosen = others.find(isChosen);
  if (chosen !== undefined || role !== 'button' || isChosen(element)) return chosen;
  return others.find((other) => classifyWording(accessibleName(other)) === 'yes');
}

/** One entry's own Remove is asked about from this many filled fields (issue 2), where the person set nothing else. */
const MIN_ENTRY_FIELDS = 3;

/** From how many filled fields on this control's effect is asked about; Infinity for never. */
export function asksFrom({ options: { ask, form }, control }: Suspect, kind: VerdictKind): number {
  const set = ask?.(learnedControl(control), learnedSection(form.sectionAround(control.element).names));
  if (set === 'never') return Number.POSITIVE_INFINITY;
  if (set === 'always') return 1;
  return set ?? (kind === 'remove' ? MIN_ENTRY_FIELDS : 1);
}

export function learnedAbout({ learned, form }: JudgeOptions, control: Control): Set<Learned['what']> {
  const name = learnedControl(control);
  const alike = learned().filter((known) => known.control === name);
  if (alike.length === 0) return new Set();
  const section = learnedSection(form.sectionAround(control.element).names);
  return new Set(alike.filter((known) => known.section === section).map((known) => known.what));
}

export function isReset(element: Element): element is HTMLButtonElement | HTMLInputElement {
  return (
    (element.localName === 'button' || element.localName === 'input') && (element as HTMLButtonElement).type === 'reset'
  );
}

function sortOf({ role, element }: Control, wording: Wording): Suspect['sort'] {
  if (role === 'button' || role === 'link')
    return wording === 'no' && buttonsBeside(element).length > 0 ? 'answer' : 'command';
  return role === 'checkbox' ? 'box' : 'answer';
}

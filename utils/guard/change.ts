import type { Control } from './control';
import { answersBeside, isChosen } from './gateShape';
import type { LiveForm } from '../forms/liveForm';
import { classifyWording } from './wording';
import { PLAIN_PRESS, type Change } from './suspect';

/** What pressing the control will change, asked before the browser has done anything. */
export function changeAhead(control: Control): Change {
  const on = isChosen(control.element);
  if (control.role === 'checkbox') return { ticks: !on, already: false };
  if (control.role === 'radio' || control.role === 'option') return { ticks: true, already: on };
  if (control.role === 'button' && on) return { ticks: true, already: saysAnswer(control) };
  return PLAIN_PRESS;
}

/** A pressed "No" button has emptied what it empties; any other button marked as pressed acts again. */
function saysAnswer({ name }: Control): boolean {
  const wording = classifyWording(name);
  return wording === 'no' || wording === 'yes';
}

/**
 * The same, asked inside the click: native boxes and radios have changed by then already
 * (legacy-pre-activation runs before listeners; techniques.md 30).
 */
export function changeAtClick(control: Control, chosenBefore: Element | undefined): Change {
  const native = control.element.localName === 'input';
  if (!native) return changeAhead(control);
  if (control.role === 'checkbox') return { ticks: isChosen(control.element), already: false };
  if (control.role === 'radio') return { ticks: true, already: chosenBefore === control.element, opener: chosenBefore };
  return PLAIN_PRESS;
}

/** The chosen answer of the group around a radio, itself included. */
export function chosenInGroup(form: LiveForm, radio: Element): Element | undefined {
  return [radio, ...answersBeside(form, radio)].find(isChosen);
}

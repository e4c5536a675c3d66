import type { LiveForm } from '../forms/liveForm';
import type { Control } from './control';
import type { PressedControl } from './guardOptions';
import { headingOf, learnedControl, learnedSection } from './learnedKey';
import { classifyWording } from './wording';

/** A press that was let through, as what follows it is learned by. */
export function describePress(form: LiveForm, control: Control): PressedControl {
  const { element, name } = control;
  const { names } = form.sectionAround(element);
  return {
    ...{ element, name, control: learnedControl(control), wording: classifyWording(name) },
    ...{ section: learnedSection(names), heading: headingOf(names) },
  };
}

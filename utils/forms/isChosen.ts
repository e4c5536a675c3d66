import { attributeOf } from './plain';

/** Whether an option is one of the choice. Where a list says both, "selected" is only the one that the keys are at. */
export function isChosen(option: Element): boolean {
  return (attributeOf(option, 'aria-checked') ?? attributeOf(option, 'aria-selected')) === 'true';
}

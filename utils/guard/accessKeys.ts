import type { LiveForm } from '../forms/liveForm';
import { chosenInGroup } from './change';
import { findControl } from './control';

/** The answers that access keys lead to, as they stood before one was pressed. */
export interface AccessKeys {
  /** Alt went down: with it, on every system, an access key begins. Returns whether the page has any. */
  begin(document: Document): boolean;
  end(): void;
  /** The answer of its group that was chosen when Alt went down. */
  chosenBefore(radio: Element): Element | undefined;
}

/** An access key's click comes before its own keydown, and the browser shows the new answer by then. */
export function createAccessKeys(form: LiveForm): AccessKeys {
  let chosen = new Map<Element, Element | undefined>();
  return {
    begin(document) {
      const controls = [...document.querySelectorAll('[accesskey]')].map((element) => findControl(element));
      const radios = controls.flatMap((control) => (control?.role === 'radio' ? control.element : []));
      chosen = new Map(radios.map((radio) => [radio, chosenInGroup(form, radio)]));
      return controls.length > 0;
    },
    end: () => chosen.clear(),
    chosenBefore: (radio) => chosen.get(radio),
  };
}

import { initControlStrip } from './control-strip.ts';
import { readControls } from './read-controls.ts';
import './wipes.ts';

/** Loaded by every page, before its own script. */
const strip = document.querySelector<HTMLElement>('[data-practice-controls]');
if (strip !== null) initControlStrip(strip);

// A client's name that arrives after the form, as slow calls of real headers do.
const lateHeader = document.querySelector<HTMLElement>('.identity[data-load]');
const source = lateHeader?.dataset['load'];
if (lateHeader !== null && source !== undefined) {
  void fetch(source).then(async (response) => {
    lateHeader.innerHTML = await response.text();
  });
}

// Pages with a model of their own overwrite this.
window.practiceModel = () => readControls(document);

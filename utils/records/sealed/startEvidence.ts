import { browser } from 'wxt/browser';
import type { Evidence } from './evidence';

const STARTED = 'evidenceStarted';

/** Notes the first start since the browser was opened. Never rejects: pages must open even when nothing can be sealed. */
export async function startEvidence(evidence: Evidence): Promise<void> {
  try {
    const known = (await browser.storage.session.get(STARTED))[STARTED] === true;
    await evidence.start(!known);
    if (!known) await browser.storage.session.set({ [STARTED]: true });
  } catch (error) {
    console.error('Holdfast cannot seal its records; an export says so.', error);
  }
}

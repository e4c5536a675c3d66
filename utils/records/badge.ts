import { browser } from 'wxt/browser';
import { chosenLanguage, languageOfTag } from '../language/chosenLanguage';
import type { Protection } from '../messages/contract';
import { readSettings } from '../settings/settings';

/** A mark for the eye on the toolbar button; the same in words is its title, which screen readers read. */
const BADGES: Record<Protection['state'], { text: string; color: string }> = {
  protected: { text: '', color: '#1b7a3d' },
  partly: { text: '!', color: '#9a6700' },
  attention: { text: '!', color: '#b3261e' },
  off: { text: '–', color: '#5f6368' },
};

/** Shows a tab's state on the toolbar button. */
export async function showBadge(tabId: number, protection: Protection | null): Promise<void> {
  if (!protection) return;
  const { language } = await readSettings();
  const { people, pages } = chosenLanguage(language) ?? languageOfTag(browser.i18n.getUILanguage());
  const { state, losses } = protection;
  const { text, color } = BADGES[state];
  const waiting = losses > 0 ? ` – ${pages.losses(losses)}` : '';
  try {
    await browser.action.setBadgeText({ tabId, text: losses > 0 ? String(losses) : text });
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setTitle({ tabId, title: `${pages.product} – ${people.badge[state]}${waiting}` });
  } catch {
    // The tab was closed meanwhile; the browser keeps no badge for it.
  }
}

import { chosenLanguage } from '../../utils/language/chosenLanguage';
import type { Language } from '../../utils/language/en';
import { languageOf } from '../../utils/language/languageOf';
import { lastPolicy } from '../../utils/settings/policy';
import { readSettings, watchSettings, type Settings } from '../../utils/settings/settings';

/** What a page of the extension is drawn with; drawn again when a setting changes. */
export interface PageWorld {
  language: Language;
  settings: Settings;
  root: HTMLElement;
}

/** Sets up a page of the extension in the chosen language, said to assistive technology too. */
export async function startPage(
  document: Document,
  title: (language: Language) => string,
  draw: (world: PageWorld) => void,
): Promise<void> {
  const browserLanguage = languageOf(document);
  const start = (settings: Settings): void => {
    const language = chosenLanguage(settings.language) ?? browserLanguage;
    document.documentElement.lang = `${language.code}-CA`;
    document.title = title(language);
    draw({ language, settings, root: document.body });
  };
  let isChanged = false; // by the person, or by the organization, while the first answer was waited for
  watchSettings((settings) => {
    isChanged = true;
    start(settings);
  });
  start(await readSettings(lastPolicy()));
  // Whoever waits for the page does not wait for the browser's policy.
  void readSettings().then((settings) => isChanged || start(settings));
}

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
  watchSettings(start);
  start(await readSettings(lastPolicy()));
  void readSettings().then(start); // whoever waits for the page does not wait for the browser's policy
}

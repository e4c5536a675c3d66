import type { Language } from '../../utils/language/en';
import { changeSettings, type Settings } from '../../utils/settings/settings';
import { Choose } from './Choose';

const CHOICES: readonly Settings['language'][] = ['browser', 'en', 'fr'];

/** The language of the extension's own pages. */
export function LanguageChoice({ settings, language }: { settings: Settings; language: Language }) {
  const words = language.people.settings;
  return (
    <>
      <Choose
        label={words.language}
        value={settings.language}
        options={CHOICES.map((choice) => [choice, words.languages[choice]] as const)}
        managed={settings.policy.language === undefined ? undefined : words.byFirm}
        onChange={(value) => void changeSettings({ language: value as Settings['language'] })}
      />
      <p class="lead">{words.languageNote}</p>
    </>
  );
}

import type { Language } from '../../utils/language/en';
import { changeSettings, KEEP_CHOICES, type Settings } from '../../utils/settings/settings';
import { Choose } from './Choose';

/** How long what is kept is kept. */
export function KeepChoice({ settings, language }: { settings: Settings; language: Language }) {
  const { settings: words, matters } = language.people;
  const days = [...new Set([...KEEP_CHOICES, settings.keepDays])].sort((a, b) => a - b);
  return (
    <>
      <Choose
        label={words.keep}
        value={String(settings.keepDays)}
        options={days.map((each) => [String(each), matters.days(each)] as const)}
        managed={settings.policy.keepDays === undefined ? undefined : words.byFirm}
        onChange={(value) => void changeSettings({ keepDays: Number(value) })}
      />
      <p class="lead">{words.keepNote}</p>
    </>
  );
}

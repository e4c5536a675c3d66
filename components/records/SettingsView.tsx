import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import type { Settings } from '../../utils/settings/settings';
import { KeepChoice } from '../shared/KeepChoice';
import { LanguageChoice } from '../shared/LanguageChoice';
import styles from './Matters.module.css';

/** What a person chooses for this computer, and how much room Holdfast takes. */
export function SettingsView({ settings, language }: { settings: Settings; language: Language }) {
  const { settings: words } = language.people;
  return (
    <section aria-labelledby="settings" class={styles.tools}>
      <h2 id="settings">{words.title}</h2>
      <LanguageChoice settings={settings} language={language} />
      <KeepChoice settings={settings} language={language} />
      <h3>{words.storage}</h3>
      <StorageUsed language={language} />
      <p>
        <a href="/welcome.html">{words.first}</a>
      </p>
    </section>
  );
}

function StorageUsed({ language }: { language: Language }) {
  const [used, setUsed] = useState<number | undefined>();
  useEffect(() => {
    void navigator.storage.estimate().then(({ usage }) => setUsed(usage));
  }, []);
  return <p>{used === undefined ? '' : language.people.settings.used(language.formats.bytes(used))}</p>;
}

import type { Language } from '../../utils/language/en';
import type { Settings } from '../../utils/settings/settings';
import { InstallationKey } from '../key/InstallationKey';
import type { KeyState } from '../key/keyState';
import { LockSettings } from '../lock/LockSettings';
import type { LockState } from '../lock/lockState';
import { KeepChoice } from '../shared/KeepChoice';
import { LanguageChoice } from '../shared/LanguageChoice';
import { Masthead } from '../shared/Masthead';
import { useId } from '../shared/useId';

interface WelcomeProps {
  lock: LockState;
  installationKey: KeyState;
  language: Language;
  settings: Settings;
}

/** The first page: what Holdfast does, what it stores, what it never does; the language; something to try. */
export function Welcome({ lock, installationKey, language, settings }: WelcomeProps) {
  const { welcome: words } = language.people;
  return (
    <div class="page wide">
      <Masthead title={language.pages.product} />
      <main>
        <h2>{words.title}</h2>
        <p>{words.lead}</p>
        <p>{words.open}</p>
        <div class="columns">
          <List title={words.does} items={words.doesList} />
          <List title={words.stores} items={words.storesList} />
          <List title={words.never} items={words.neverList} />
        </div>
        <section aria-labelledby="choose">
          <h3 id="choose">{words.choose}</h3>
          <LanguageChoice settings={settings} language={language} />
          <KeepChoice settings={settings} language={language} />
        </section>
        <LockSettings lock={lock} settings={settings} language={language} />
        <InstallationKey state={installationKey} language={language} first />
        <section aria-labelledby="try">
          <h3 id="try">{words.tryIt}</h3>
          <p>{words.tryLead}</p>
          <p>
            <a class="button primary" href="/example.html">
              {words.tryLink}
            </a>
          </p>
        </section>
      </main>
      <footer class="foot">
        <a href="/records.html">{language.pages.openRecords}</a>
        <p>{language.pages.privacy}</p>
      </footer>
    </div>
  );
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  const id = useId();
  return (
    <section aria-labelledby={id} class="panel">
      <h3 id={id}>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}

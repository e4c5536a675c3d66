import type { Language } from '../../utils/language/en';
import { Masthead } from '../shared/Masthead';
import { ProtectionStatus } from './ProtectionStatus';
import type { TabState } from './tabState';

/** The state of the page in front, in one sentence, and the way to the records. */
export function Popup({ tab, language }: { tab: TabState; language: Language }) {
  const words = language.pages;
  return (
    <div class="page popup">
      <Masthead title={words.product} />
      <main aria-label={words.protection}>
        {tab.status.value === 'failed' ? (
          <p role="alert">{words.failed}</p>
        ) : (
          tab.status.value === 'ready' && <ProtectionStatus protection={tab.protection.value} language={language} />
        )}
      </main>
      <nav aria-label={words.records}>
        <a class="button plain" href="/records.html" target="_blank">
          {words.openRecords}
        </a>
      </nav>
    </div>
  );
}

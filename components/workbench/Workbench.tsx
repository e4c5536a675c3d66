import type { Language } from '../../utils/language/en';
import { Button } from '../shared/Button';
import { Masthead } from '../shared/Masthead';
import { VisitCards } from '../shared/VisitCards';
import { ProtectionStatus } from './ProtectionStatus';
import type { TabState } from './tabState';

/** Beside the portal: this page's protection and what is kept of this tab. */
export function Workbench({ tab, language }: { tab: TabState; language: Language }) {
  const words = language.pages;
  const ready = tab.status.value === 'ready';
  return (
    <div class="page">
      <Masthead title={words.product}>
        <Button tone="small" onPress={() => void tab.refresh()}>
          {words.refresh}
        </Button>
      </Masthead>
      <main>
        {tab.status.value === 'failed' && <p role="alert">{words.failed}</p>}
        <section aria-labelledby="protection">
          <h2 id="protection">{words.protection}</h2>
          {ready && <ProtectionStatus protection={tab.protection.value} language={language} />}
        </section>
        <section aria-labelledby="kept">
          <h2 id="kept">{words.keptHere}</h2>
          {ready && <VisitCards visits={tab.visits.value} none={words.noVisitsHere} language={language} newTab />}
        </section>
      </main>
      <footer class="foot">
        <a href="/records.html" target="_blank">
          {words.openRecords}
        </a>
        <p>{words.privacy}</p>
      </footer>
    </div>
  );
}

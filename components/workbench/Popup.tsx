import type { Language } from '../../utils/language/en';
import type { Feature } from '../../utils/settings/policy';
import { Button } from '../shared/Button';
import { Masthead } from '../shared/Masthead';
import { HappenedLine } from '../shared/HappenedLine';
import lines from '../shared/HappenedLine.module.css';
import { LossActions } from './LossActions';
import type { LockState } from '../lock/lockState';
import { ProtectionStatus } from './ProtectionStatus';
import { RecordScreen } from './RecordScreen';
import { SiteHere } from './SiteHere';
import type { SiteState } from './siteState';
import type { TabState } from './tabState';

interface PopupProps {
  tab: TabState;
  lock: LockState;
  site: SiteState;
  language: Language;
  onWorkbench(): void;
  /** What the organization switched off. */
  off: readonly Feature[];
}

/** The state of the page in front in one sentence, its newest loss, and the way to the rest. */
export function Popup({ tab, site, lock, language, onWorkbench, off }: PopupProps) {
  const { pages, people } = language;
  const ready = tab.status.value === 'ready';
  const losses = tab.protection.value?.losses ?? 0;
  const newest = tab.read.value
    .flatMap((read) => read.log)
    .filter(({ kind }) => kind === 'loss')
    .sort((a, b) => b.at - a.at)[0];
  return (
    <div class="page popup">
      <Masthead title={pages.product} />
      <main aria-label={pages.protection}>
        {tab.status.value === 'failed' && <p role="alert">{pages.failed}</p>}
        {ready && <ProtectionStatus protection={tab.protection.value} language={language} />}
        {ready && (
          <SiteHere
            site={site}
            runs={tab.protection.value !== null}
            mayAdd={!off.includes('addSites')}
            language={language}
          />
        )}
        {ready && losses > 0 && newest && (
          <section aria-labelledby="newest">
            <h2 id="newest">{people.popup.newest}</h2>
            <ol class={lines.lines}>
              <HappenedLine entry={newest} language={language} />
            </ol>
          </section>
        )}
        {ready && <LossActions tab={tab} language={language} />}
        {ready && tab.visits.value.length > 0 && <RecordScreen tab={tab} language={language} />}
        <ShutNote lock={lock} language={language} />
      </main>
      <nav aria-label={people.popup.links}>
        <Button tone="plain" onPress={onWorkbench}>
          {people.workbench.openPanel}
        </Button>
        <a class="button plain" href="/records.html" target="_blank">
          {pages.openRecords}
        </a>
        <a class="button plain" href="/welcome.html" target="_blank">
          {people.settings.first}
        </a>
      </nav>
    </div>
  );
}

/** Says why nothing kept is shown, and where that is changed. */
function ShutNote({ lock, language: { lock: words } }: Pick<PopupProps, 'lock' | 'language'>) {
  const state = lock.state.value;
  if (state !== 'locked' && state !== 'required') return null;
  return (
    <p>
      {state === 'locked' ? words.locked : words.required}.{' '}
      <a href="/records.html" target="_blank">
        {state === 'locked' ? words.unlock : words.set}
      </a>
    </p>
  );
}

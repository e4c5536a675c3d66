import { useState } from 'preact/hooks';
import { matterName, matterNumbers } from '../../utils/matters/matterName';
import type { Language } from '../../utils/language/en';
import type { Sentence } from '../../utils/language/sentence';
import type { Policy } from '../../utils/settings/policy';
import { Pause } from '../settings/Pause';
import type { HoldSettingsState } from '../settings/holdSettingsState';
import type { LockState } from '../lock/lockState';
import { isShut, LockGate } from '../lock/LockGate';
import { Masthead } from '../shared/Masthead';
import { PageText, Say } from '../shared/PageText';
import { HappenedLine } from '../shared/HappenedLine';
import lines from '../shared/HappenedLine.module.css';
import { EarlierVisits } from './EarlierVisits';
import { KeptNow } from './KeptNow';
import { LossActions } from './LossActions';
import { PointAt } from './PointAt';
import { ProtectionStatus } from './ProtectionStatus';
import { RecordScreen } from './RecordScreen';
import { SessionClock } from './SessionClock';
import { SiteHere } from './SiteHere';
import type { SiteState } from './siteState';
import type { TabState } from './tabState';

/** Most lines of the page's history shown here; Records has all. */
const LINES = 30;

interface WorkbenchProps {
  tab: TabState;
  site: SiteState;
  /** Whether holds are paused. */
  holds: HoldSettingsState;
  lock: LockState;
  language: Language;
  policy: Policy;
}

/** Beside the portal: whose page this is, how it is protected, what is kept, what waits, what happened. */
export function Workbench({ tab, site, holds, lock, language, policy }: WorkbenchProps) {
  const { pages, people } = language;
  const words = people.workbench;
  const ready = tab.status.value === 'ready';
  const { off } = policy;
  const shut = isShut(lock, policy);
  const guarded = ready && !shut && tab.visits.value.length > 0;
  const [said, say] = useState<Sentence>([]);
  return (
    <div class="page">
      <Masthead title={pages.product} />
      <main>
        {tab.status.value === 'failed' && <p role="alert">{pages.failed}</p>}
        <section aria-labelledby="protection">
          <h2 id="protection">{pages.protection}</h2>
          {ready && <ProtectionStatus protection={tab.protection.value} language={language} />}
          {ready && (
            <SiteHere
              site={site}
              runs={tab.protection.value !== null}
              mayAdd={!off.includes('addSites')}
              language={language}
            />
          )}
          {ready && <LossActions tab={tab} language={language} />}
        </section>
        <p role="status" class="said">
          <Say words={said} />
        </p>
        {shut && <LockGate lock={lock} language={language} onOpen={() => void tab.refresh()} />}
        {guarded && (
          <>
            <section aria-labelledby="matter">
              <h2 id="matter">{words.matter}</h2>
              <MatterHere tab={tab} language={language} />
            </section>
            <section aria-labelledby="kept">
              <h2 id="kept">{words.kept}</h2>
              <KeptNow read={tab.read.value} language={language} />
            </section>
            {tab.session.value && <SessionClock session={tab.session.value} language={language} />}
            <section aria-labelledby="record">
              <h2 id="record">{language.receipts.screens}</h2>
              <RecordScreen tab={tab} language={language} />
            </section>
            <section aria-labelledby="earlier">
              <h2 id="earlier">{words.earlier}</h2>
              <EarlierVisits tab={tab} language={language} say={say} />
            </section>
            <Happened tab={tab} language={language} />
            <section aria-labelledby="holds">
              <h2 id="holds">{language.settings.title}</h2>
              <Pause state={holds} language={language} now={Date.now} mayPause={!off.includes('pauseHolds')} />
              <PointAt tab={tab} language={language} say={say} />
            </section>
          </>
        )}
      </main>
      <footer class="foot">
        <a href="/records.html" target="_blank">
          {pages.openRecords}
        </a>
        <p>{pages.privacy}</p>
      </footer>
    </div>
  );
}

function MatterHere({ tab, language }: { tab: TabState; language: Language }) {
  const words = language.people.workbench;
  const matter = tab.matter.value;
  const text = (value: string) => <PageText text={value} shortened={language.inpage.shortened} />;
  if (!matter)
    return (
      <p>
        {words.noMatter} <span class="lead">{words.noMatterWhy}</span>
      </p>
    );
  return (
    <p>
      <a href={`/records.html#matter=${matter.matterId}`} target="_blank">
        <b>{text(matterName(matter.name, matter.markers))}</b>
      </a>
      <br />
      <span class="lead">{text(matterNumbers(matter.markers).join(', '))}</span>
    </p>
  );
}

function Happened({ tab, language }: { tab: TabState; language: Language }) {
  const log = tab.read.value.flatMap((read) => read.log).sort((a, b) => b.at - a.at);
  const words = language.people.timeline;
  return (
    <section aria-labelledby="happened">
      <h2 id="happened">{words.title}</h2>
      {log.length === 0 && <p>{words.empty}</p>}
      <ol class={lines.lines}>
        {log.slice(0, LINES).map((entry, i) => (
          <HappenedLine key={i} entry={entry} language={language} />
        ))}
      </ol>
    </section>
  );
}

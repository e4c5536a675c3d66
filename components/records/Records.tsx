import { AddedSites, type AddedSitesWorld } from '../settings/AddedSites';
import { HoldSettings } from '../settings/HoldSettings';
import { SettingsTransfer, type SettingsTransferWorld } from '../settings/SettingsTransfer';
import type { HoldSettingsState } from '../settings/holdSettingsState';
import type { Language } from '../../utils/language/en';
import type { Settings } from '../../utils/settings/settings';
import { Backup } from '../backup/Backup';
import type { BackupState } from '../backup/backupState';
import { DeleteEverything } from '../lock/DeleteEverything';
import { LockSettings } from '../lock/LockSettings';
import type { LockState } from '../lock/lockState';
import { isShut, LockGate } from '../lock/LockGate';
import { Masthead } from '../shared/Masthead';
import { DoneNotice } from './DoneNotice';
import { Evidence } from './Evidence';
import type { EvidenceState } from './evidenceState';
import { MatterDetail } from './MatterDetail';
import { Matters } from './Matters';
import type { RecordsState } from './recordsState';
import { SettingsView } from './SettingsView';
import { VisitDetail } from './VisitDetail';

interface RecordsProps {
  state: RecordsState;
  evidence: EvidenceState;
  holds: HoldSettingsState;
  lock: LockState;
  backup: BackupState;
  language: Language;
  settings: Settings;
  sites: AddedSitesWorld;
  transfer: SettingsTransferWorld;
  /** Goes somewhere in the records: changes the address. */
  onGo(hash: string): void;
  /** It was unlocked: everything is read anew. */
  onUnlocked(): void;
}

/** Everything that is kept: matters, one matter, one visit; and the settings. */
export function Records(props: RecordsProps) {
  const { state, lock, language, settings, onUnlocked } = props;
  const { pages: words, people } = language;
  const status = state.status.value;
  const shut = isShut(lock, settings.policy);
  const mayNotDelete = settings.policy.off.includes('deleteRecords');
  return (
    <div class="page wide">
      <Masthead title={`${words.product} – ${words.records}`}>
        <nav aria-label={words.records} class="no-print">
          <a href="#matters">{people.matters.title}</a> <a href="#settings">{people.settings.title}</a>
        </nav>
      </Masthead>
      <main>
        {shut && <LockGate lock={lock} language={language} onOpen={onUnlocked} />}
        {lock.state.value === 'locked' && !mayNotDelete && <DeleteEverything lock={lock} language={language} />}
        {!shut && <DoneNotice done={state.done.value} />}
        {!shut && status === 'loading' && <p role="status">{words.loading}</p>}
        {!shut && status === 'failed' && <p role="alert">{words.failed}</p>}
        {!shut && status === 'ready' && <Shown {...props} />}
      </main>
      <footer class="foot">
        <p>{words.privacy}</p>
      </footer>
    </div>
  );
}

function Shown(props: RecordsProps) {
  const { state, evidence, holds, lock, backup, language, settings, sites, transfer, onGo } = props;
  const place = state.place.value;
  const matter = state.matter.value;
  const visit = state.visit.value;
  switch (place.kind) {
    case 'matters':
      return (
        <>
          <Matters state={state} language={language} />
          <Evidence state={evidence} language={language} />
        </>
      );
    case 'matter':
      return matter && <MatterDetail read={matter} {...{ state, evidence, language, settings, onGo }} />;
    case 'visit':
      return visit && <VisitDetail opened={visit} {...{ state, language, settings, onGo }} />;
    case 'settings':
      return (
        <>
          <SettingsView settings={settings} language={language} />
          <LockSettings lock={lock} settings={settings} language={language} />
          <AddedSites world={sites} policy={settings.policy} language={language} />
          <HoldSettings
            state={holds}
            language={language}
            now={Date.now}
            mayPause={!settings.policy.off.includes('pauseHolds')}
          />
          <SettingsTransfer world={transfer} language={language} />
          <Backup
            state={backup}
            matters={state.matters.value}
            language={language}
            onRestored={() => void state.act(async () => undefined)}
          />
          {settings.policy.off.includes('deleteRecords') ? (
            <p>{language.people.settings.noDelete}</p>
          ) : (
            <DeleteEverything lock={lock} language={language} />
          )}
        </>
      );
  }
}

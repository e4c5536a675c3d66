import { HoldSettings } from '../settings/HoldSettings';
import type { HoldSettingsState } from '../settings/holdSettingsState';
import type { Language } from '../../utils/language/en';
import { Masthead } from '../shared/Masthead';
import { Evidence } from './Evidence';
import type { EvidenceState } from './evidenceState';
import type { RecordsState } from './recordsState';
import { VisitCards } from '../shared/VisitCards';
import { VisitDetail } from './VisitDetail';

interface RecordsProps {
  state: RecordsState;
  evidence: EvidenceState;
  holds: HoldSettingsState;
  language: Language;
  /** Back to the list (changes the address). */
  onList(): void;
}

/** All kept visits, or one of them opened. */
export function Records({ state, evidence, holds, language, onList }: RecordsProps) {
  const words = language.pages;
  const opened = state.open.value;
  const status = state.status.value;
  const remove = (visitId: string) => {
    void state.remove(visitId).then(onList);
  };
  return (
    <div class="page wide">
      <Masthead title={`${words.product} – ${words.records}`} />
      <main>
        {status === 'loading' && <p role="status">{words.loading}</p>}
        {status === 'failed' && <p role="alert">{words.failed}</p>}
        {status === 'ready' && opened === null && (
          <>
            <section aria-labelledby="visits">
              <h2 id="visits">{words.visits}</h2>
              <VisitCards visits={state.visits.value} none={words.noVisits} language={language} />
            </section>
            <Evidence state={evidence} language={language} />
            <HoldSettings state={holds} language={language} now={Date.now} />
          </>
        )}
        {status === 'ready' && opened !== null && <VisitDetail opened={opened} language={language} onRemove={remove} />}
      </main>
      <footer class="foot">
        <p>{words.privacy}</p>
      </footer>
    </div>
  );
}

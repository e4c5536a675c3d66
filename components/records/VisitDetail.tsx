import { useState } from 'preact/hooks';
import { matterName } from '../../utils/matters/matterName';
import type { Language } from '../../utils/language/en';
import type { EarlierDraft, Output } from '../../utils/messages/contract';
import type { Settings } from '../../utils/settings/settings';
import { Ask } from '../shared/Ask';
import { Button } from '../shared/Button';
import { PageText } from '../shared/PageText';
import { clientName } from '../shared/clientName';
import { CompareMoments } from './CompareMoments';
import { History } from './History';
import { KeptTables } from './KeptTables';
import { KeptSections } from './KeptSections';
import { MoveVisit } from './MoveVisit';
import { portalName } from '../shared/portalName';
import type { RecordsState } from './recordsState';
import styles from './VisitDetail.module.css';

interface VisitDetailProps {
  opened: Output<'readVisit'>;
  state: RecordsState;
  language: Language;
  settings: Settings;
  onGo(hash: string): void;
}

/** One visit: whose page it was, what was kept of it, how it changed, what happened to it. */
export function VisitDetail({ opened, state, language, settings, onGo }: VisitDetailProps) {
  const { people, pages } = language;
  const { draft, log, matterId } = opened;
  return (
    <article aria-labelledby="visit">
      <nav aria-label={pages.visits} class="no-print">
        <a href={`#matter=${matterId}`}>← {pages.back}</a>
      </nav>
      {draft === null ? (
        <h2 id="visit">{pages.gone}</h2>
      ) : (
        <>
          <Facts draft={draft} opened={opened} state={state} language={language} />
          <KeptSections fields={draft.fields} log={log} language={language} />
          <KeptTables tables={draft.tables} language={language} />
          <CompareMoments key={draft.visit.visitId} draft={draft} log={log} language={language} />
          <History visitId={draft.visit.visitId} log={log} language={language} />
          <section class={`${styles.section} no-print`} aria-labelledby="move">
            <h3 id="move">{people.visit.move}</h3>
            <MoveVisit visitId={draft.visit.visitId} matterId={matterId} state={state} language={language} />
          </section>
          <VisitActions
            visitId={draft.visit.visitId}
            matterId={matterId}
            state={state}
            language={language}
            settings={settings}
            onGo={onGo}
          />
        </>
      )}
    </article>
  );
}

function Facts({
  draft,
  opened,
  state,
  language,
}: { draft: EarlierDraft } & Omit<VisitDetailProps, 'onGo' | 'settings'>) {
  const { people, pages, inpage, formats } = language;
  const client = clientName(opened.markers);
  const matter = state.matters.value.find((each) => each.matterId === opened.matterId);
  const text = (value: string) => <PageText text={value} shortened={inpage.shortened} />;
  return (
    <>
      <h2 id="visit">{text(draft.visit.title || pages.untitled)}</h2>
      <dl class={styles.facts}>
        <dt>{people.visit.matter}</dt>
        <dd>{matter ? text(matterName(matter.name, matter.markers)) : people.visit.noMatter}</dd>
        <dt>{pages.client}</dt>
        <dd>{client === '' ? pages.unknownClient : text(client)}</dd>
        <dt>{pages.page}</dt>
        <dd>
          {portalName(draft.visit.portal, language)} – {text(draft.visit.address)}
        </dd>
        <dt>{pages.lastChange}</dt>
        <dd>{formats.exact(draft.lastAt)}</dd>
      </dl>
      <p class="lead no-print">{people.visit.restoreHere}</p>
    </>
  );
}

function VisitActions({
  visitId,
  matterId,
  state,
  language,
  settings,
  onGo,
}: { visitId: string; matterId: string } & Omit<VisitDetailProps, 'opened'>) {
  const { people, pages } = language;
  const [asking, setAsking] = useState(false);
  const remove = () =>
    void state
      .act(async (ask) => {
        await ask('deleteVisit', { visitId });
        return undefined;
      })
      .then((gone) => gone && onGo(`#matter=${matterId}`));
  return (
    <div class={`${styles.buttons} no-print`}>
      <Button tone="plain" onPress={() => window.print()}>
        {people.visit.print}
      </Button>
      {settings.policy.off.includes('deleteRecords') ? (
        <small>{language.people.settings.noDelete}</small>
      ) : (
        <Button tone="danger" onPress={() => setAsking(true)}>
          {pages.remove}
        </Button>
      )}
      {asking && (
        <Ask
          title={pages.removeTitle}
          yes={pages.removeNow}
          cancel={pages.cancel}
          onYes={remove}
          onClose={() => setAsking(false)}
        >
          <p>{pages.removeLead}</p>
        </Ask>
      )}
    </div>
  );
}

import type { Language } from '../../utils/language/en';
import type { Output } from '../../utils/messages/contract';
import { PageText } from '../shared/PageText';
import { clientName } from '../shared/clientName';
import { DeleteVisit } from './DeleteVisit';
import { History } from './History';
import { KeptTables } from './KeptTables';
import { KeptSections } from './KeptSections';
import styles from './VisitDetail.module.css';

interface VisitDetailProps {
  opened: Output<'readVisit'>;
  language: Language;
  onRemove(visitId: string): void;
}

/** One visit: whose page it was, what was kept of it, what happened to it. */
export function VisitDetail({ opened, language, onRemove }: VisitDetailProps) {
  const { pages: words, inpage, formats } = language;
  const { draft, markers, log } = opened;
  const client = clientName(markers);
  const text = (value: string) => <PageText text={value} shortened={inpage.shortened} />;
  return (
    <article aria-labelledby="visit">
      <nav aria-label={words.visits}>
        <a href="#all">← {words.back}</a>
      </nav>
      {draft === null ? (
        <h2 id="visit">{words.gone}</h2>
      ) : (
        <>
          <h2 id="visit">{text(draft.visit.title || words.untitled)}</h2>
          <dl class={styles.facts}>
            <dt>{words.client}</dt>
            <dd>{client === '' ? words.unknownClient : text(client)}</dd>
            <dt>{words.page}</dt>
            <dd>{text(draft.visit.address)}</dd>
            <dt>{words.lastChange}</dt>
            <dd>{formats.stamp(draft.lastAt)}</dd>
          </dl>
          <KeptSections fields={draft.fields} language={language} />
          <KeptTables tables={draft.tables} language={language} />
          <History log={log} language={language} />
          <DeleteVisit language={language} onRemove={() => onRemove(draft.visit.visitId)} />
        </>
      )}
    </article>
  );
}

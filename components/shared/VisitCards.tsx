import type { Language } from '../../utils/language/en';
import type { VisitSummary } from '../../utils/messages/contract';
import { PageText } from './PageText';
import { clientName } from './clientName';
import { portalName } from './portalName';
import styles from './VisitCards.module.css';

interface VisitCardsProps {
  visits: readonly VisitSummary[];
  /** Said where there are none. */
  none: string;
  language: Language;
  /** Opens in a tab of its own (from the side panel). */
  newTab?: boolean;
  /** All of one client: the portal tells them apart instead. */
  ofOne?: boolean;
}

/** Kept visits, one card each: whose, which page, when, how much. */
export function VisitCards({ visits, none, language, newTab = false, ofOne = false }: VisitCardsProps) {
  const { pages: words, inpage, formats } = language;
  if (visits.length === 0) return <p class={styles.none}>{none}</p>;
  return (
    <ul class={styles.cards}>
      {visits.map(({ visit, markers, lastAt, fields, missing }) => {
        const client = ofOne ? portalName(visit.portal, language) : clientName(markers);
        return (
          <li key={visit.visitId} class={styles.card}>
            <div class={styles.who}>
              <a href={`/records.html#visit=${visit.visitId}`} {...(newTab ? { target: '_blank' } : {})}>
                <PageText text={visit.title || words.untitled} shortened={inpage.shortened} />
              </a>
              <p class={styles.client}>
                {client === '' ? words.unknownClient : <PageText text={client} shortened={inpage.shortened} />}
              </p>
            </div>
            <div class={styles.what}>
              {missing > 0 && <span class={styles.missing}>{words.missing(missing)}</span>}
              <time dateTime={new Date(lastAt).toISOString()}>{formats.stamp(lastAt)}</time>
              <span>{words.fields(fields)}</span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

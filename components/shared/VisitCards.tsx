import { Fragment } from 'preact';
import type { Language } from '../../utils/language/en';
import type { VisitSummary } from '../../utils/messages/contract';
import { PageText } from './PageText';
import { clientName } from './clientName';
import { groupVisits } from './groupVisits';
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

/** Kept visits, one card each: whose, which page, when, how much. Those to one screen in a row are one card, to be opened. */
export function VisitCards({ visits, none, ...of }: VisitCardsProps) {
  if (visits.length === 0) return <p class={styles.none}>{none}</p>;
  return (
    <ul class={styles.cards}>
      {groupVisits(visits).map(([newest, ...earlier]) => (
        <Fragment key={newest?.visit.visitId}>
          {newest && <Card kept={newest} {...of} />}
          {earlier.length > 0 && (
            <li class={styles.earlier}>
              <details>
                <summary>{of.language.pages.earlierVisits(earlier.length)}</summary>
                <ul>
                  {earlier.map((kept) => (
                    <Card key={kept.visit.visitId} kept={kept} {...of} />
                  ))}
                </ul>
              </details>
            </li>
          )}
        </Fragment>
      ))}
    </ul>
  );
}

interface CardProps extends Pick<VisitCardsProps, 'language' | 'newTab' | 'ofOne'> {
  kept: VisitSummary;
}

function Card({
  kept: { visit, markers, lastAt, fields, missing },
  language,
  newTab = false,
  ofOne = false,
}: CardProps) {
  const { pages: words, inpage, formats } = language;
  const client = ofOne ? portalName(visit.portal, language) : clientName(markers);
  return (
    <li class={styles.card}>
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
}

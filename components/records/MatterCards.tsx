import { matterName, matterNumbers } from '../../utils/matters/matterName';
import type { Language } from '../../utils/language/en';
import type { MatterView } from '../../utils/messages/contract';
import { PageText } from '../shared/PageText';
import cards from '../shared/VisitCards.module.css';
import { portalName } from '../shared/portalName';

interface MatterCardsProps {
  matters: readonly MatterView[];
  unassigned: number;
  language: Language;
}

/** One card for each matter, the newest change first; at the end the place of what belongs to none. */
export function MatterCards({ matters, unassigned, language }: MatterCardsProps) {
  const words = language.people.matters;
  if (matters.length === 0 && unassigned === 0) return <p class={cards.none}>{words.none}</p>;
  return (
    <ul class={cards.cards}>
      {matters.map((matter) => (
        <MatterCard key={matter.matterId} matter={matter} language={language} />
      ))}
      {unassigned > 0 && (
        <li class={cards.card}>
          <div class={cards.who}>
            <a href="#matter=">{words.unassigned}</a>
          </div>
          <div class={cards.what}>{words.visits(unassigned)}</div>
        </li>
      )}
    </ul>
  );
}

function MatterCard({ matter, language }: { matter: MatterView; language: Language }) {
  const { inpage, formats, people } = language;
  const words = people.matters;
  const text = (value: string) => <PageText text={value} shortened={inpage.shortened} />;
  return (
    <li class={cards.card}>
      <div class={cards.who}>
        <a href={`#matter=${matter.matterId}`}>{text(matterName(matter.name, matter.markers))}</a>
        <p class={cards.client}>
          {text(matterNumbers(matter.markers).join(', '))}
          {matter.portals.map((portal) => (
            <span key={portal}> · {portalName(portal, language)}</span>
          ))}
        </p>
      </div>
      <div class={cards.what}>
        {matter.closed && <span class={cards.missing}>{words.closed}</span>}
        {matter.lastAt > 0 && (
          <time dateTime={new Date(matter.lastAt).toISOString()}>{formats.stamp(matter.lastAt)}</time>
        )}
        <span>{words.visits(matter.visits)}</span>
      </div>
    </li>
  );
}

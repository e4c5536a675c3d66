import { useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import type { TimelineEntry, VisitSummary } from '../../utils/messages/contract';
import { Choose } from '../shared/Choose';
import { PageText } from '../shared/PageText';
import { HappenedByDay } from '../shared/HappenedByDay';
import { hasPicture, ScreenPicture } from './ScreenPicture';
import { FILTERS, findable, folded, groupOf, type Filter } from './timelineKinds';
import styles from './Matters.module.css';

interface TimelineProps {
  timeline: readonly TimelineEntry[];
  visits: readonly VisitSummary[];
  language: Language;
}

/** What happened in a matter, newest first, by day; narrowed by kind and by words. */
export function Timeline({ timeline, visits, language }: TimelineProps) {
  const { people, pages, inpage } = language;
  const words = people.timeline;
  const [filter, setFilter] = useState<Filter>('all');
  const [text, setText] = useState('');
  const wanted = folded(text.trim());
  const found = timeline
    .filter(({ entry }) => filter === 'all' || groupOf(entry.kind) === filter)
    .filter(({ entry }) => wanted === '' || findable(entry).includes(wanted));
  const titles = new Map(visits.map(({ visit }) => [visit.visitId, visit.title]));
  const where = (visitId: string) => (
    <>
      {words.onPage}{' '}
      <a href={`#visit=${visitId}`}>
        <PageText text={titles.get(visitId) || pages.untitled} shortened={inpage.shortened} />
      </a>
    </>
  );
  return (
    <section aria-labelledby="timeline">
      <h3 id="timeline">{words.title}</h3>
      {timeline.length > 0 && (
        <div class={styles.filters}>
          <div class={filter === 'all' ? 'no-print' : ''}>
            <Choose
              label={words.filter}
              value={filter}
              options={FILTERS.map((each) => [each, words.kinds[each]] as const)}
              onChange={(value) => setFilter(value as Filter)}
            />
          </div>
          <div class={wanted === '' ? 'choose no-print' : 'choose'}>
            <label for="find">{words.search}</label>
            <input id="find" type="search" value={text} onInput={(event) => setText(event.currentTarget.value)} />
          </div>
        </div>
      )}
      <p role="status" class={styles.count}>
        {timeline.length === 0 ? words.empty : found.length === 0 ? words.noMatch : words.found(found.length)}
      </p>
      <HappenedByDay
        key={`${filter} ${wanted}`}
        happened={found}
        among={timeline}
        where={where}
        more={(entry, visitId) =>
          hasPicture(entry) &&
          visitId !== undefined && <ScreenPicture visitId={visitId} at={entry.at} language={language} />
        }
        language={language}
      />
    </section>
  );
}

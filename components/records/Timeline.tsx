import { useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import type { TimelineEntry, VisitSummary } from '../../utils/messages/contract';
import { Choose } from '../shared/Choose';
import { PageText } from '../shared/PageText';
import { HappenedLine } from '../shared/HappenedLine';
import { FILTERS, findable, folded, groupOf, type Filter } from './timelineKinds';
import lines from '../shared/HappenedLine.module.css';
import styles from './Matters.module.css';

/** Lines drawn at first, and more at each press. */
const STEP = 100;

interface TimelineProps {
  timeline: readonly TimelineEntry[];
  visits: readonly VisitSummary[];
  language: Language;
}

/** What happened in a matter, newest first, by day; narrowed by kind and by words. */
export function Timeline({ timeline, visits, language }: TimelineProps) {
  const { people, formats } = language;
  const words = people.timeline;
  const [filter, setFilter] = useState<Filter>('all');
  const [text, setText] = useState('');
  const [most, setMost] = useState(STEP);
  const wanted = folded(text.trim());
  const found = timeline
    .filter(({ entry }) => filter === 'all' || groupOf(entry.kind) === filter)
    .filter(({ entry }) => wanted === '' || findable(entry).includes(wanted));
  const days = Map.groupBy(found.slice(0, most), ({ entry }) => formats.date(entry.at));
  const titles = new Map(visits.map(({ visit }) => [visit.visitId, visit.title]));
  return (
    <section aria-labelledby="timeline">
      <h3 id="timeline">{words.title}</h3>
      {timeline.length > 0 && (
        <div class={`${styles.filters} no-print`}>
          <Choose
            label={words.filter}
            value={filter}
            options={FILTERS.map((each) => [each, words.kinds[each]] as const)}
            onChange={(value) => setFilter(value as Filter)}
          />
          <div class="choose">
            <label for="find">{words.search}</label>
            <input id="find" type="search" value={text} onInput={(event) => setText(event.currentTarget.value)} />
          </div>
        </div>
      )}
      <p role="status" class={styles.count}>
        {timeline.length === 0 ? words.empty : found.length === 0 ? words.noMatch : words.found(found.length)}
      </p>
      {[...days].map(([day, entries]) => (
        <section key={day} aria-label={day}>
          <h4 class={styles.day}>{day}</h4>
          <ol class={lines.lines}>
            {entries.map(({ visitId, entry }, i) => (
              <HappenedLine key={i} entry={entry} language={language}>
                {words.onPage}{' '}
                <a href={`#visit=${visitId}`}>
                  <PageText
                    text={titles.get(visitId) || language.pages.untitled}
                    shortened={language.inpage.shortened}
                  />
                </a>
              </HappenedLine>
            ))}
          </ol>
        </section>
      ))}
      {found.length > most && (
        <button type="button" class="button plain no-print" onClick={() => setMost(most + STEP)}>
          {words.more}
        </button>
      )}
    </section>
  );
}

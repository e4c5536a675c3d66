import { useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import { matterName } from '../../utils/matters/matterName';
import type { MatterView } from '../../utils/messages/contract';
import { PageText } from '../shared/PageText';
import cards from '../shared/VisitCards.module.css';
import { MatterCards } from './MatterCards';
import styles from './Matters.module.css';
import type { RecordsState } from './recordsState';
import { folded } from './timelineKinds';
import { MOST_HITS, type WordsLine } from './wordsIndex';

/** Finds labels and values in all matters, and matters by their names and numbers, from what has been read by now. */
export function SearchEverything({ state, language }: { state: RecordsState; language: Language }) {
  const words = language.people.search;
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState('');
  return (
    <search aria-label={words.title}>
      <form
        class={styles.search}
        onSubmit={(event) => {
          event.preventDefault();
          setWanted(text.trim());
        }}
      >
        <label for="everything">{words.label}</label>
        <input id="everything" type="search" value={text} onInput={(event) => setText(event.currentTarget.value)} />
        <button type="submit" class="button plain">
          {words.go}
        </button>
      </form>
      <Results wanted={wanted} state={state} language={language} />
    </search>
  );
}

interface ResultsProps {
  wanted: string;
  state: RecordsState;
  language: Language;
}

/** Drawn again as more is read. */
function Results({ wanted, state, language }: ResultsProps) {
  const words = language.people.search;
  const { done, total } = state.words.progress.value;
  if (wanted === '') return <div role="status" />;
  const all = state.words.find(wanted);
  const hits = all.slice(0, MOST_HITS);
  const matters = mattersCalled(wanted, state.matters.value);
  const count = hits.length + matters.length;
  const isComplete = done === total;
  return (
    <>
      <div role="status">
        {count > 0 && words.results(count)}
        {count === 0 && isComplete && words.none}
        {!isComplete && <> {words.reading(done, total)}</>}
      </div>
      {matters.length > 0 && (
        <div class={styles.found}>
          <MatterCards matters={matters} unassigned={0} language={language} />
        </div>
      )}
      <Hits hits={hits} state={state} language={language} />
      {all.length > MOST_HITS && <p>{words.first(hits.length)}</p>}
    </>
  );
}

function Hits({ hits, state, language }: { hits: readonly WordsLine[] } & Omit<ResultsProps, 'wanted'>) {
  const { people, inpage, formats } = language;
  const show = (value: string) => <PageText text={value} shortened={inpage.shortened} />;
  const nameOf = (matterId: string): string => {
    const matter = state.matters.value.find((each) => each.matterId === matterId);
    return matter ? matterName(matter.name, matter.markers) : people.matters.unassigned;
  };
  if (hits.length === 0) return null;
  return (
    <ul class={cards.cards}>
      {hits.map((hit, i) => (
        <li key={i} class={cards.card}>
          <div class={cards.who}>
            <a href={`#visit=${hit.visitId}`}>{show(hit.label || hit.title)}</a>
            <p class={cards.client}>{show(hit.value)}</p>
          </div>
          <div class={cards.what}>
            <span>{show(nameOf(hit.matterId))}</span>
            <time dateTime={new Date(hit.at).toISOString()}>{formats.stamp(hit.at)}</time>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Matters whose name or numbers hold the words; numbers as they are written or without their dashes. */
function mattersCalled(text: string, matters: readonly MatterView[]): MatterView[] {
  const wanted = folded(text);
  const plain = wanted.replace(/[\s-]/g, '');
  if (plain === '') return [];
  return matters.filter(({ name, markers }) => {
    const called = folded([name, ...markers.map(({ value }) => value)].join('\n'));
    return called.includes(wanted) || called.replace(/[^\S\n]|-/g, '').includes(plain);
  });
}

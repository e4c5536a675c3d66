import { useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import { matterName } from '../../utils/matters/matterName';
import type { MatterView, Output } from '../../utils/messages/contract';
import { PageText } from '../shared/PageText';
import cards from '../shared/VisitCards.module.css';
import { MatterCards } from './MatterCards';
import styles from './Matters.module.css';
import type { RecordsState } from './recordsState';
import { folded } from './timelineKinds';

type Found = Output<'searchRecords'> & { matters: MatterView[] };

/** Finds labels and values in all matters, and matters by their names and numbers. */
export function SearchEverything({ state, language }: { state: RecordsState; language: Language }) {
  const { people, inpage, formats, pages } = language;
  const words = people.search;
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found | 'failed' | null>(null);
  const search = () => {
    const matters = mattersCalled(text, state.matters.value);
    void state.search(text, null).then(
      (result) => setFound({ ...result, matters }),
      () => setFound('failed'),
    );
  };
  const show = (value: string) => <PageText text={value} shortened={inpage.shortened} />;
  const nameOf = (matterId: string): string => {
    const matter = state.matters.value.find((each) => each.matterId === matterId);
    return matter ? matterName(matter.name, matter.markers) : people.matters.unassigned;
  };
  return (
    <search aria-label={words.title}>
      <form
        class={styles.search}
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
      >
        <label for="everything">{words.label}</label>
        <input id="everything" type="search" value={text} onInput={(event) => setText(event.currentTarget.value)} />
        <button type="submit" class="button plain">
          {words.go}
        </button>
      </form>
      <div role="status">
        {found === 'failed' && pages.failed}
        {found !== null &&
          found !== 'failed' &&
          (found.hits.length + found.matters.length === 0
            ? words.none
            : words.results(found.hits.length + found.matters.length))}
      </div>
      {found !== null && found !== 'failed' && found.matters.length > 0 && (
        <div class={styles.found}>
          <MatterCards matters={found.matters} unassigned={0} language={language} />
        </div>
      )}
      {found !== null && found !== 'failed' && found.hits.length > 0 && (
        <ul class={cards.cards}>
          {found.hits.map((hit, i) => (
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
      )}
      {found !== null && found !== 'failed' && found.more && <p>{words.first(found.hits.length)}</p>}
    </search>
  );
}

/** Matters whose name or numbers hold the words; numbers as they are written or without their dashes. */
function mattersCalled(text: string, matters: readonly MatterView[]): MatterView[] {
  const wanted = folded(text.trim());
  const plain = wanted.replace(/[\s-]/g, '');
  if (plain === '') return [];
  return matters.filter(({ name, markers }) => {
    const called = folded([name, ...markers.map(({ value }) => value)].join('\n'));
    return called.includes(wanted) || called.replace(/[^\S\n]|-/g, '').includes(plain);
  });
}

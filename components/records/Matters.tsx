import { useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import { MatterCards } from './MatterCards';
import type { RecordsState } from './recordsState';
import { SearchEverything } from './SearchEverything';
import { Check } from '../shared/Check';

/** All matters, what belongs to none, and the search through everything. */
export function Matters({ state, language }: { state: RecordsState; language: Language }) {
  const words = language.people.matters;
  const [closedToo, setClosedToo] = useState(false);
  const all = state.matters.value;
  const shown = all.filter((matter) => closedToo || !matter.closed);
  return (
    <>
      <SearchEverything state={state} language={language} />
      <section aria-labelledby="matters">
        <h2 id="matters">{words.title}</h2>
        <p class="lead">{words.lead}</p>
        {all.some((matter) => matter.closed) && (
          <Check checked={closedToo} onChange={setClosedToo}>
            {words.showClosed}
          </Check>
        )}
        <MatterCards matters={shown} unassigned={state.unassigned.value} language={language} />
      </section>
    </>
  );
}

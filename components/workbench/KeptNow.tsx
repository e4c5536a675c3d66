import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import type { Output } from '../../utils/messages/contract';
import { PageText } from '../shared/PageText';
import { keptSummary } from './keptSummary';

/** What is kept of the open page, section by section, and how long ago it was saved. */
export function KeptNow({ read, language }: { read: readonly Output<'readVisit'>[]; language: Language }) {
  const { people, inpage, formats } = language;
  const words = people.workbench;
  const now = useClock();
  const { sections, lastAt } = keptSummary(read);
  if (sections.length === 0) return <p class="lead">{words.nothingKept}</p>;
  return (
    <>
      <p class="saved">{words.saved(Math.max(0, Math.round((now - lastAt) / 1000)))}</p>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{words.section}</th>
            <th scope="col">{words.entries}</th>
            <th scope="col">{words.fields}</th>
          </tr>
        </thead>
        <tbody>
          {sections.map(({ name, entries, fields }) => (
            <tr key={name}>
              <th scope="row">
                <PageText text={name || inpage.noSection} shortened={inpage.shortened} />
              </th>
              <td>{entries > 0 ? formats.number(entries) : '–'}</td>
              <td>{formats.number(fields)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The time, by the second: "2 s ago" must not stand still. */
function useClock(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

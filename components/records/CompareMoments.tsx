import { useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import type { EarlierDraft, LogEntry } from '../../utils/messages/contract';
import { Check } from '../shared/Check';
import { Choose } from '../shared/Choose';
import { PageText } from '../shared/PageText';
import { compareForms, differs, formAt, momentsOf, type Difference } from './moments';
import styles from './VisitDetail.module.css';

interface CompareProps {
  draft: EarlierDraft;
  log: readonly LogEntry[];
  language: Language;
}

/** The form as it was at two moments, side by side. */
export function CompareMoments({ draft, log, language }: CompareProps) {
  const { people, formats } = language;
  const words = people.visit;
  const moments = momentsOf(log);
  const [earlier, setEarlier] = useState(String(moments.at(-1) ?? 'Infinity'));
  const [later, setLater] = useState('Infinity');
  const [onlyDifferent, setOnly] = useState(true);
  if (moments.length === 0) return null;
  const options = [
    ['Infinity', words.newest] as const,
    ...moments.map((at) => [String(at), formats.exact(at)] as const),
  ];
  const all = compareForms(formAt(draft.fields, log, Number(earlier)), formAt(draft.fields, log, Number(later))).filter(
    (row) => row.before !== '' || row.value !== '',
  );
  const rows = onlyDifferent ? all.filter(differs) : all;
  return (
    <section class={styles.section} aria-labelledby="compare">
      <h3 id="compare">{words.compare}</h3>
      <p class="lead no-print">{words.compareLead}</p>
      <div class={styles.moments}>
        <Choose label={words.earlier} value={earlier} options={options} onChange={setEarlier} />
        <Choose label={words.later} value={later} options={options} onChange={setLater} />
        <Check checked={onlyDifferent} onChange={setOnly}>
          {words.onlyDifferent}
        </Check>
      </div>
      <p role="status" class={styles.quiet}>
        {rows.length === 0 ? words.same : language.pages.fields(rows.length)}
      </p>
      {rows.length > 0 && <DifferenceTable rows={rows} titles={[words.earlier, words.later]} language={language} />}
    </section>
  );
}

interface TableProps {
  rows: readonly Difference[];
  titles: readonly [string, string];
  language: Language;
}

function DifferenceTable({ rows, titles, language }: TableProps) {
  const { inpage, pages } = language;
  const text = (value: string) =>
    value === '' ? <i class={styles.quiet}>{inpage.empty}</i> : <PageText text={value} shortened={inpage.shortened} />;
  return (
    <div class={styles.scroll} tabIndex={0} role="group" aria-labelledby="compare">
      <table>
        <thead>
          <tr>
            <th scope="col">{inpage.field}</th>
            <th scope="col">{titles[0]}</th>
            <th scope="col">{titles[1]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} class={differs(row) ? styles.differs : ''}>
              <th scope="row">
                <PageText text={row.label || inpage.noSection} shortened={inpage.shortened} />
                <small class={styles.quiet}>
                  {' '}
                  <PageText text={row.section} shortened={inpage.shortened} />
                  {row.ordinal !== null && ` – ${pages.entry(row.ordinal + 1)}`}
                </small>
              </th>
              <td>{text(row.before)}</td>
              <td>{text(row.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

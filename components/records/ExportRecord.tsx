import { valueText } from '../../utils/evidence/report/chronology';
import type { Language } from '../../utils/language/en';
import type { ReportWords } from '../../utils/language/report/en';
import { Check } from '../shared/Check';
import { Choose } from '../shared/Choose';
import { PageText } from '../shared/PageText';
import type { Choosable, ExportState } from './exportState';
import styles from './Evidence.module.css';

interface ExportRecordProps {
  record: Choosable;
  choosing: ExportState;
  language: Language;
  words: ReportWords;
}

const REASONS = ['privilege', 'privacy', 'other-client', 'irrelevant'] as const;
const LONGEST = 160; // the rest stands in the report

/** One record: whether it goes in, and which of its values are blacked out. */
export function ExportRecord({ record, choosing, language, words: report }: ExportRecordProps) {
  const { evidence: words, formats, inpage } = language;
  const { i, line, values, always } = record;
  const title = `${report.item(i)} · ${formats.exact(Date.parse(line.at))} · ${report.types[line.type] ?? line.type}`;
  const redacted = choosing.redact.value.get(i);
  return (
    <li>
      <details>
        <summary>
          {title}
          {choosing.withhold.value.has(i) && <b> – {words.keptBack}</b>}
          {(redacted?.size ?? 0) > 0 && <b> – {words.blackedOut(redacted?.size ?? 0)}</b>}
        </summary>
        {!always && (
          <Choose
            label={words.inPackage(i)}
            value={choosing.withhold.value.get(i) ?? ''}
            options={[['', words.goesIn], ...REASONS.map((reason) => [reason, words.reasons[reason]] as const)]}
            onChange={(reason) => choosing.keepBack(i, reason)}
          />
        )}
        {values.length > 0 && (
          <fieldset class={styles.values}>
            <legend>{words.blackOutValues}</legend>
            {values.map(({ place, what, value }) => (
              <Check
                key={place}
                checked={redacted?.has(place) === true}
                onChange={(out) => choosing.blackOut(i, place, out)}
              >
                {report.what[what] ?? what}:{' '}
                <PageText text={valueText(value, report).slice(0, LONGEST)} shortened={inpage.shortened} />
              </Check>
            ))}
          </fieldset>
        )}
      </details>
    </li>
  );
}

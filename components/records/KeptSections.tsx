import { saysNumber } from '../../utils/forms/fieldWords';
import { valueText } from '../../utils/forms/value';
import type { Language } from '../../utils/language/en';
import type { KeptField, LogEntry } from '../../utils/messages/contract';
import { CopyButton } from '../shared/CopyButton';
import { PageText } from '../shared/PageText';
import { FieldHistory } from './FieldHistory';
import { groupKept, type KeptEntry } from './groupKept';
import styles from './VisitDetail.module.css';

interface KeptSectionsProps {
  fields: readonly KeptField[];
  log: readonly LogEntry[];
  language: Language;
}

/** Kept values by section and entry, each with a button to copy it whole. */
export function KeptSections({ fields, log, language }: KeptSectionsProps) {
  const { pages: words, inpage } = language;
  const sections = groupKept(fields);
  if (sections.length === 0) return <p>{words.noFields}</p>;
  return (
    <>
      {sections.map((section, i) => (
        <section key={section.name} class={styles.section} aria-labelledby={`section-${i}`}>
          <h3 id={`section-${i}`}>
            <PageText text={section.name || inpage.noSection} shortened={inpage.shortened} />
          </h3>
          {section.entries.map((entry, j) => (
            <Entry key={j} section={section.name} entry={entry} log={log} language={language} />
          ))}
        </section>
      ))}
    </>
  );
}

function Entry({
  section,
  entry,
  log,
  language,
}: { section: string; entry: KeptEntry } & Pick<KeptSectionsProps, 'log' | 'language'>) {
  return (
    <>
      {entry.ordinal !== null && !saysNumber(section, entry.ordinal + 1) && (
        <h4>{language.pages.entry(entry.ordinal + 1)}</h4>
      )}
      <ul class={styles.fields}>
        {entry.fields.map((field) => (
          <Field key={field.key} field={field} log={log} language={language} />
        ))}
      </ul>
    </>
  );
}

function Field({ field, log, language }: { field: KeptField } & Pick<KeptSectionsProps, 'log' | 'language'>) {
  const { pages: words, inpage } = language;
  const { label, name } = field.identity;
  const value = valueText(field.value);
  const id = `label-${field.key}`;
  return (
    <li class={styles.field}>
      <span id={id} class={styles.label}>
        <PageText text={label || name || words.page} shortened={inpage.shortened} />
      </span>
      <span class={styles.value}>
        <PageText text={value} shortened={inpage.shortened} />
        {field.missing && <span class={styles.missing}>{words.missingOne}</span>}
      </span>
      <span class={`${styles.buttons} no-print`}>
        <FieldHistory field={field} log={log} language={language} about={id} />
        <CopyButton text={value} label={words.copy} copied={words.copied} about={id} />
      </span>
    </li>
  );
}

import { sectionWords } from '../../utils/forms/fieldWords';
import type { Language } from '../../utils/language/en';
import type { KeptTable } from '../../utils/messages/contract';
import { CopyButton } from '../shared/CopyButton';
import { PageText } from '../shared/PageText';
import styles from './VisitDetail.module.css';

/** Entries that the page had already committed to a table of text. */
export function KeptTables({ tables, language }: { tables: readonly KeptTable[]; language: Language }) {
  const { pages: words, inpage } = language;
  const text = (value: string) => <PageText text={value} shortened={inpage.shortened} />;
  return (
    <>
      {tables
        .filter(({ table }) => table.rows.length > 0)
        .map(({ key, table, missing }) => (
          <section key={key} class={styles.section} aria-labelledby={`table-${key}`}>
            <h3 id={`table-${key}`}>
              {text(sectionWords(table.section) || inpage.noSection)}
              {missing && <span class={styles.missing}>{words.missingOne}</span>}
            </h3>
            <div class={styles.scroll} tabIndex={0} role="group" aria-labelledby={`table-${key}`}>
              <table>
                <thead>
                  <tr>
                    {table.columns.map((column, i) => (
                      <th key={i} scope="col">
                        {text(column)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {table.rows.map((row, i) => (
                    <tr key={i}>
                      {row.map((cell, j) => (
                        <td key={j}>{text(cell)}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <CopyButton
              text={[table.columns, ...table.rows].map((row) => row.join('\t')).join('\n')}
              label={words.copy}
              copied={words.copied}
              about={`table-${key}`}
            />
          </section>
        ))}
    </>
  );
}

import type { Language } from '../../utils/language/en';
import { CopyButton } from '../shared/CopyButton';
import { PageText } from '../shared/PageText';
import { groupRows, rowsAsText } from './groupRows';
import type { ReviewRow } from './views';

/** Most rows drawn at once; `Copy all` takes every one. */
const MOST_ROWS = 500;

/** Side by side: what was there, and what is there now, by section and entry. */
export function ReviewTable({ rows, language }: { rows: ReviewRow[]; language: Language }) {
  const words = language.inpage;
  const hidden = rows.length - MOST_ROWS;
  return (
    <div class="panel">
      <div class="scroll" tabIndex={0} role="group" aria-label={words.reviewTitle}>
        <table>
          <caption>{words.reviewTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.now}</th>
            </tr>
          </thead>
          {groupRows(rows.slice(0, MOST_ROWS)).map((group, i) => (
            <tbody key={i}>
              <tr>
                <th class="group" scope="rowgroup" colSpan={3}>
                  <PageText text={group.section || words.noSection} shortened={words.shortened} />
                  {group.entry !== '' && ' – '}
                  {group.entry !== '' && <PageText text={group.entry} shortened={words.shortened} />}
                </th>
              </tr>
              {group.rows.map((row) => (
                <Row key={row.key} row={row} language={language} />
              ))}
            </tbody>
          ))}
        </table>
        {hidden > 0 && <p class="more">{words.andMore(hidden)}</p>}
      </div>
      <CopyButton text={rowsAsText(rows)} label={words.copyAll} copied={words.copied} />
    </div>
  );
}

function Row({ row, language }: { row: ReviewRow; language: Language }) {
  const words = language.inpage;
  const value = (text: string) =>
    text === '' ? <i class="empty">{words.empty}</i> : <PageText text={text} shortened={words.shortened} />;
  return (
    <tr>
      <th scope="row">
        <PageText text={row.label} shortened={words.shortened} />
      </th>
      <td>{value(row.before)}</td>
      <td class={row.now === row.before ? '' : 'differs'}>{value(row.now)}</td>
    </tr>
  );
}

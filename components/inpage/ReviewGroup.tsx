import type { Language } from '../../utils/language/en';
import { CopyButton } from '../shared/CopyButton';
import { PageText } from '../shared/PageText';
import type { RowGroup } from './groupRows';
import { choose } from './reviewChoice';
import { TickBox } from './TickBox';
import type { ReviewRow } from './views';

interface ReviewGroupProps {
  id: string;
  group: RowGroup;
  language: Language;
  chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
}

/** One entry, or the fields of one section: its name with a box for all of it, then a row for each value. */
export function ReviewGroup({ id, group, language, chosen, onChoose }: ReviewGroupProps) {
  const words = language.inpage;
  const name = [group.section || words.noSection, group.entry].filter((part) => part !== '').join(' – ');
  const tick = (rows: readonly ReviewRow[]) => (isTicked: boolean) => onChoose(choose(chosen, rows, isTicked));
  return (
    <tbody>
      <tr class="heading">
        <td class="group tick">
          <TickBox label={words.reviewing.tick(name)} rows={group.rows} chosen={chosen} onTick={tick(group.rows)} />
        </td>
        <th class="group" scope="rowgroup" colSpan={3}>
          <PageText text={name} shortened={words.shortened} />
        </th>
      </tr>
      {group.rows.map((row, i) => (
        <tr key={row.key}>
          <td class="tick">
            <TickBox
              label={words.reviewing.tick(row.label || name)}
              rows={[row]}
              chosen={chosen}
              onTick={tick([row])}
            />
          </td>
          <th scope="row">
            <PageText text={row.label} shortened={words.shortened} />
          </th>
          <td>
            <div class="was">
              <div id={`${id}-${i}`} class="before">
                <Value text={row.before} language={language} />
              </div>
              {row.before !== '' && (
                <CopyButton text={row.before} label={words.copy} copied={words.copied} about={`${id}-${i}`} />
              )}
            </div>
          </td>
          <td class={row.now === row.before ? '' : 'differs'}>
            <Value text={row.now} language={language} />
            {row.newer && <div class="newer">{words.reviewing.newer}</div>}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function Value({ text, language }: { text: string; language: Language }) {
  const words = language.inpage;
  return text === '' ? <i class="empty">{words.empty}</i> : <PageText text={text} shortened={words.shortened} />;
}

import { useState } from 'preact/hooks';
import type { Language } from '../../utils/language/en';
import { Button } from '../shared/Button';
import { CopyButton } from '../shared/CopyButton';
import { groupRows, rowsAsText } from './groupRows';
import { printRows } from './printRows';
import { choose, findRows } from './reviewChoice';
import { ReviewGroup } from './ReviewGroup';
import { TickBox } from './TickBox';
import type { ReviewRow } from './views';

/** Most rows drawn at once; `Copy all`, `Everything` and the search take every one. */
const MOST_ROWS = 500;

interface ReviewTableProps {
  rows: ReviewRow[];
  language: Language;
  chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
}

/** Side by side: what was there, and what is there now, by section and entry, with a tick for what is to come back. */
export function ReviewTable({ rows, language, chosen, onChoose }: ReviewTableProps) {
  const words = language.inpage;
  const [sought, setSought] = useState('');
  const found = findRows(rows, sought);
  const hidden = found.length - MOST_ROWS;
  const ticked = rows.filter((row) => chosen.has(row.tick)).length;
  return (
    <div class="panel">
      <div class="tools">
        <input
          type="search"
          class="search"
          aria-label={words.reviewing.search}
          placeholder={words.reviewing.search}
          value={sought}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
        <span class="count" role="status">
          {found.length === 0 ? words.reviewing.nothingFound : words.reviewing.ticked(ticked, rows.length)}
        </span>
      </div>
      <div class="scroll" tabIndex={0} role="group" aria-label={words.reviewTitle}>
        <table class="review">
          <caption>{words.reviewTitle}</caption>
          <thead>
            <tr>
              <th scope="col" class="tick">
                <TickBox
                  label={words.reviewing.tickAll}
                  rows={found}
                  chosen={chosen}
                  onTick={(isTicked) => onChoose(choose(chosen, found, isTicked))}
                />
              </th>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.now}</th>
            </tr>
          </thead>
          {groupRows(found.slice(0, MOST_ROWS)).map((group, i) => (
            <ReviewGroup key={i} id={`g${i}`} group={group} language={language} chosen={chosen} onChoose={onChoose} />
          ))}
        </table>
        {hidden > 0 && <p class="more">{words.andMore(hidden)}</p>}
      </div>
      <div class="tools">
        <CopyButton text={rowsAsText(rows)} label={words.copyAll} copied={words.copied} />
        <Button tone="small" onPress={(button) => printRows(rows, language, button)}>
          {words.reviewing.print}
        </Button>
      </div>
    </div>
  );
}

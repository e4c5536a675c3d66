import type { Sentence } from '../../utils/language/sentence';
import { SHOWN_LENGTH, visibleText } from './visibleText';

/** Words of the page: as text only, isolated from the direction of ours, hidden characters shown. */
export function PageText({ text, shortened }: { text: string; shortened: (n: number) => string }) {
  const cut = text.length > SHOWN_LENGTH;
  return (
    <>
      <bdi>{visibleText(cut ? text.slice(0, SHOWN_LENGTH) : text)}</bdi>
      {cut && shortened(text.length)}
    </>
  );
}

/** Longest name of the page inside a sentence of ours. */
const NAME_LENGTH = 120;

/** A sentence of ours, with the page's words in it isolated. */
export function Say({ words }: { words: Sentence }) {
  return (
    <>
      {words.map((part, i) =>
        typeof part === 'string' ? part : <bdi key={i}>{visibleText(shortName(part.page))}</bdi>,
      )}
    </>
  );
}

function shortName(name: string): string {
  return name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH)}…` : name;
}

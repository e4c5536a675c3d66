/** Words that came from the page: shown as text, isolated from our own (direction, control characters). */
export interface PageWords {
  page: string;
}

/** A sentence of ours with the page's words kept apart, so that a view can isolate them. */
export type Sentence = readonly (string | PageWords)[];

/** Marks words of the page inside a sentence. */
export function page(words: string): PageWords {
  return { page: words };
}

/** Template tag: numbers become text, page words and nested sentences stay apart. */
export function sentence(strings: TemplateStringsArray, ...parts: (string | PageWords | Sentence)[]): Sentence {
  const out: (string | PageWords)[] = [];
  strings.forEach((string, i) => {
    out.push(string);
    const part = parts[i];
    if (part === undefined) return;
    if (typeof part === 'string' || 'page' in part) out.push(part);
    else out.push(...part);
  });
  return out.filter((part) => part !== '');
}

/** The sentence as one string, for titles, logs and tests. */
export function plain(words: Sentence): string {
  return words.map((part) => (typeof part === 'string' ? part : part.page)).join('');
}

interface Named {
  label: string;
  name?: string;
  section: readonly string[];
  entry?: { ordinal: number } | null | undefined;
}

/** A field's place and label in one line: "Travel history – 3 – From". */
export function fieldWords({ label, name = '', section, entry }: Named): string {
  const place = sectionWords(section);
  // "Trip 3" says it already.
  const ordinal = entry && !saysNumber(place, entry.ordinal + 1) ? String(entry.ordinal + 1) : '';
  return [place, ordinal, label || name].filter((part) => part !== '').join(' – ');
}

/** Section names from outermost to innermost; a heading and the group under it often have the same. */
export function sectionWords(section: readonly string[]): string {
  return section.filter((part, i) => part !== '' && part !== section[i - 1]).join(' – ');
}

/** Whether the words end with this number, as a name of an entry does. */
export function saysNumber(words: string, n: number): boolean {
  return new RegExp(`(^|\\D)${String(n)}$`).test(words);
}

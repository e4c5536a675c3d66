interface Named {
  label: string;
  name?: string;
  section: readonly string[];
  entry?: { ordinal: number } | null | undefined;
}

/** A field's place and label in one line: "Travel history – 3 – From". */
export function fieldWords({ label, name = '', section, entry }: Named): string {
  const ordinal = entry ? String(entry.ordinal + 1) : '';
  return [...section, ordinal, label || name].filter((part) => part !== '').join(' – ');
}

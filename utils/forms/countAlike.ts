import type { FieldIdentity } from './field';

/** Numbers the fields that are alike in everything a person sees of them, in document order. */
export function countAlike(fields: Iterable<{ identity: FieldIdentity }>): void {
  const seen = new Map<string, number>();
  for (const { identity } of fields) {
    const { control, name, label, section, entry } = identity;
    const alike = JSON.stringify([control, name, label, section, entry]);
    identity.nth = seen.get(alike) ?? 0;
    seen.set(alike, identity.nth + 1);
  }
}

import type { Option } from '../forms/field';
import { canonicalText } from '../forms/value';

/** Exactly by value, else by text; never a similar one. Two that fit are none. */
export function findOption<T>(candidates: readonly T[], read: (candidate: T) => Option, wanted: Option): T | undefined {
  const byBoth = candidates.filter(
    (candidate) => read(candidate).value === wanted.value && read(candidate).text === wanted.text,
  );
  if (byBoth.length > 0) return byBoth.length === 1 ? byBoth[0] : undefined;
  const text = canonicalText(wanted.text);
  const byText = text === '' ? [] : candidates.filter((candidate) => canonicalText(read(candidate).text) === text);
  if (byText.length > 0) return byText.length === 1 ? byText[0] : undefined;
  const byValue = candidates.filter(
    (candidate) => read(candidate).value === wanted.value && wanted.value !== '' && wanted.value !== 'on',
  );
  return byValue.length === 1 ? byValue[0] : undefined;
}

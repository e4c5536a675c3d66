/**
 * Longest values the server takes, by field. The page does not enforce them: as on the real portal, a
 * longer value fails only on saving, with a "technical error" that does not say which field it was.
 */
const limits: Readonly<Record<string, number>> = {
  from: 7,
  to: 7,
  destination: 62,
  length: 17,
  activity: 21,
  cityAndCountry: 62,
  status: 14,
  nameOfEmployerOrSchool: 27,
  street: 30,
  city: 14,
  postalCode: 9,
};

/** True when any value anywhere in a posted form is longer than its limit. */
export function exceedsLimits(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(exceedsLimits);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, inner]) =>
      exceedsLimits(inner) || (typeof inner === 'string' && inner.length > (limits[key] ?? Number.POSITIVE_INFINITY)),
  );
}

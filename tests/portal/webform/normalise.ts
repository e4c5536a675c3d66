/**
 * What a server may do to values on saving: the unit moves into the street, the month gets its zero, the
 * postal code its capitals and space. Nothing is lost, though fields change and one becomes empty.
 */
export function normalise(posted: unknown): Record<string, string> {
  const values: Record<string, string> = { ...(posted as Record<string, string>) };
  const { unit = '', street = '', month = '', postalCode = '', phone = '' } = values;
  if (unit !== '') {
    values['street'] = `${unit}-${street}`;
    values['unit'] = '';
  }
  if (/^\d$/.test(month)) values['month'] = `0${month}`;
  values['postalCode'] = postalCode.toUpperCase().replace(/^(\w{3})\s*(\w{3})$/, '$1 $2');
  values['phone'] = phone.replace(/^\D*(\d{3})\D*(\d{3})\D*(\d{4})\D*$/, '($1) $2-$3');
  return values;
}

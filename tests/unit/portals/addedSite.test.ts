import { expect, it } from 'vitest';
import { checkRules } from '../../../utils/portals/checkRules';
import { addableHost, addedSiteOf, hostOfOrigin, hostOfSite, originOf } from '../../../utils/portals/addedSite';
import { scopeMarkers } from '../../../utils/matters/grouping';

it.each<[string, string | undefined]>([
  ['https://forms.example.org/a?b#c', 'forms.example.org'],
  ['https://FORMS.example.org', 'forms.example.org'],
  ['https://xn--bcher-kva.example/', 'xn--bcher-kva.example'],
  ['http://forms.example.org/', undefined],
  ['https://forms.example.org:8443/', undefined],
  ['https://user@forms.example.org/', undefined],
  ['https://localhost/', undefined],
  ['https://127.0.0.1/', undefined],
  ['https://[::1]/', undefined],
  ['https://*/', undefined],
  ['https://*.example.org/', undefined],
  ['https://secure.cic.gc.ca/x', undefined], // built in: there already
  ['https://clegc-gckey.gc.ca/j/eng/l', undefined], // only signs in
  [`https://${'a'.repeat(60)}.example.org/`, undefined],
  ['chrome://settings', undefined],
  ['', undefined],
])('%s could be added as %s', (url, host) => expect(addableHost(url)).toBe(host));

it('more than one exact site would be taken for granted', () => {
  expect(hostOfOrigin('https://forms.example.org/*')).toBe('forms.example.org');
  for (const wide of ['https://*/*', '*://*/*', '<all_urls>', 'https://*.example.org/*', 'https://secure.cic.gc.ca/*'])
    expect(hostOfOrigin(wide)).toBeUndefined();
});

it('an added site has rules like any portal, and numbers of its own', () => {
  const site = addedSiteOf('https://forms.example.org/x');
  if (!site) throw new Error('It may be added.');
  expect(() => checkRules([{ ...site, id: 'added' }])).not.toThrow();
  expect(hostOfSite(site.id)).toBe('forms.example.org');
  expect(originOf('forms.example.org')).toBe('https://forms.example.org/*');
  const [marker] = scopeMarkers([{ kind: 'uci', value: '1111-2222' }], site.id);
  expect(marker?.scope).toBe(site.id);
});

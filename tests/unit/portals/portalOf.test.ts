import { describe, expect, it } from 'vitest';
import { contentMatches } from '../../../utils/portals/contentMatches';
import { activePortalOf, isSignIn, portalOf } from '../../../utils/portals/portalOf';

describe('Holdfast would be missing where people work', () => {
  it.each([
    ['https://onlineservices-servicesenligne.cic.gc.ca/mycic/home', 'ircc-secure-account'],
    ['https://onlineservices-servicesenligne.cic.gc.ca/some/path/nobody/knew?x=1#y', 'ircc-secure-account'],
    ['https://onlineservices-servicesenligne.cic.gc.ca:443/', 'ircc-secure-account'],
    ['https://PRSON-SRPEL.apps.cic.gc.ca/en/rep/login', 'ircc-pr-portal'],
    ['https://tr-rt.apps.cic.gc.ca/purpose', 'ircc-portal-new'],
    ['https://citapply-citdemande.apps.cic.gc.ca/fr/landing', 'ircc-citizenship'],
    ['https://secure.cic.gc.ca/ClientContact/en/Application/Form/72', 'ircc-webform'],
    ['https://tracker-suivi.apps.cic.gc.ca/', 'ircc-trackers'],
    ['https://ceac.state.gov/GenNIV/', 'us-ceac'],
    ['https://tfwp.lmia.esdc.gc.ca/Employer/1/Application/2/x', 'esdc-lmia'],
  ])('%s', (url, id) => expect(activePortalOf(url)?.id).toBe(id));
});

describe('Holdfast would read pages that are not the portal', () => {
  it.each([
    'http://secure.cic.gc.ca/',
    'https://secure.cic.gc.ca:8443/',
    'https://user@secure.cic.gc.ca/',
    'https://user:pass@secure.cic.gc.ca/',
    'https://secure.cic.gc.ca.example.com/',
    'https://secure.cic.gc.ca@example.com/',
    'https://secure.cic.gc.ca./',
    'https://xsecure.cic.gc.ca/',
    'https://www.secure.cic.gc.ca/',
    'https://secure-cic.gc.ca/',
    'https://secure.cic.gc.cа/', // Cyrillic а
    'https://cic.gc.ca/',
    'https://example.com/?https://secure.cic.gc.ca/',
    'https://example.com/#secure.cic.gc.ca',
    'blob:https://secure.cic.gc.ca/3f2a',
    'data:text/html,https://secure.cic.gc.ca/',
    'about:blank',
    'file:///secure.cic.gc.ca',
    'wss://secure.cic.gc.ca/',
    'not an address',
    '',
  ])('%s', (url) => expect(portalOf(url)).toBeUndefined());
});

describe('credentials would be read', () => {
  it('knows GCKey by name and never runs there', () => {
    expect(portalOf('https://clegc-gckey.gc.ca/j/eng/l')?.mode).toBe('never');
    expect(activePortalOf('https://clegc-gckey.gc.ca/j/eng/l')).toBeUndefined();
    expect(contentMatches().join()).not.toContain('gckey');
  });
  it.each([
    ['https://onlineservices-servicesenligne-cic.fjgc-gccf.gc.ca/mycic/gccf?lang=eng&idp=gckey', true],
    ['https://onlineservices-servicesenligne.cic.gc.ca/mycic/logout?exittype=x', true],
    ['https://onlineservices-servicesenligne.cic.gc.ca/mycic/home', false],
    ['https://prson-srpel.apps.cic.gc.ca/en/rep/login', true],
    ['https://prson-srpel.apps.cic.gc.ca/en/application/profile/1001', false],
    ['https://citapply-citdemande.apps.cic.gc.ca/fr/sign-in', true],
    ['https://clegc-gckey.gc.ca/j/eng/l', true],
    ['https://example.com/login', false],
  ])('%s is a sign-in page: %s', (url, expected) => expect(isSignIn(url)).toBe(expected));
});

it('runs on each host once, over https, and nowhere else', () => {
  const matches = contentMatches();
  expect(new Set(matches).size).toBe(matches.length);
  for (const match of matches) expect(match).toMatch(/^https:\/\/[a-z0-9.-]+\/\*$/);
  expect(matches).toContain('https://portal-portail.apps.cic.gc.ca/*');
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { checkRules } from '../../../utils/portals/checkRules';
import { PORTALS } from '../../../utils/portals/rules';

const [first] = PORTALS;

it('accepts the built-in rules', () => expect(() => checkRules()).not.toThrow());

describe('a slip in the rules would switch protection off unseen', () => {
  it.each([
    ['a host with a scheme', { ...first, hosts: ['https://a.gc.ca'] }],
    ['a host with a port', { ...first, hosts: ['a.gc.ca:8443'] }],
    ['a wildcard host', { ...first, hosts: ['*.gc.ca'] }],
    ['a host in capitals', { ...first, hosts: ['A.gc.ca'] }],
    ['no host', { ...first, hosts: [] }],
    ['an unknown mode', { ...first, mode: 'sometimes' }],
    ['a misspelt member', { ...first, clearng: [] }],
    ['a broken pattern', { ...first, signIn: ['('] }],
    ['a marker without its value', { ...first, markers: [{ kind: 'uci', in: 'text', pattern: 'UCI' }] }],
    ['no French name', { ...first, name: { en: 'x', fr: '' } }],
  ])('%s', (_what, portal) => expect(() => checkRules([portal])).toThrow(/^Portal rule 1 is wrong/));

  it('a host of two portals', () =>
    expect(() => checkRules([first, { ...first, id: 'other' }])).toThrow(/claim the host/));
  it('two portals of one name', () => expect(() => checkRules([first, first])).toThrow(/are called/));
});

describe('a selector that does not parse would throw at every click', () => {
  const selectors = PORTALS.flatMap((portal) => [
    ...[portal.clearing, portal.signOut, portal.asksItself, portal.adding, portal.advance]
      .flat()
      .map(({ selector }) => selector),
    ...portal.gates.map(({ answer }) => answer),
  ]);
  it.each(selectors)('%s', (selector) => expect(() => document.querySelector(selector)).not.toThrow());
});

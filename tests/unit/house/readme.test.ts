import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PORTALS } from '../../../utils/portals/rules';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

/** Who decides about installing it reads the README: it must name every site, no more and no fewer. */
test('the README names exactly the sites where Holdfast works', () => {
  const table = readme.slice(readme.indexOf('| Portal'), readme.indexOf('Never on sign-in sites'));
  const named = [...table.matchAll(/`([^`]+)`/g)].map(([, host]) => host);
  const guarded = PORTALS.filter(({ mode }) => mode !== 'never').flatMap(({ hosts }) => hosts);
  expect(new Set(named)).toEqual(new Set(guarded));
});

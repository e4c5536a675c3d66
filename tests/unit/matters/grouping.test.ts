import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSameScoped,
  recognise,
  scopeMarkers,
  type KnownMatter,
  type ScopedMarker,
} from '../../../utils/matters/grouping';
import type { Marker } from '../../../utils/messages/contract';

const application = (value: string): Marker => ({ kind: 'application', value });
const uci = (value: string): Marker => ({ kind: 'uci', value });
const profile = (value: string): Marker => ({ kind: 'profile', value });
const name = (value: string): Marker => ({ kind: 'name', value });

const MYCIC = 'ircc-secure-account';
const PR = 'ircc-pr-portal';
const scoped = (portal: string, ...markers: Marker[]): ScopedMarker[] => scopeMarkers(markers, portal);
const matter = (matterId: string, ...markers: ScopedMarker[]): KnownMatter => ({ matterId, markers });

const AMINA = matter('amina', ...scoped(MYCIC, application('E001234567'), uci('1111-2222'), name('Amina DIALLO')));
const BAO = matter('bao', ...scoped(PR, profile('1002'), uci('3333-4444')));

describe('one client’s pages would be filed under another', () => {
  it.each<[string, ScopedMarker[], string]>([
    [
      'one number agrees, the other does not',
      scoped(MYCIC, application('E001234567'), uci('9999-9999')),
      'contradicts',
    ],
    ['numbers of two matters', scoped(MYCIC, application('E001234567'), uci('3333-4444')), 'contradicts'],
    ['a list of clients', scoped(MYCIC, application('E001234567'), application('E007654321')), 'severalClients'],
    ['the same name and no number', scoped(MYCIC, name('Amina DIALLO')), 'noMarkers'],
    ['nothing', [], 'noMarkers'],
  ])('%s', (_what, markers, why) => expect(recognise(markers, [AMINA, BAO])).toEqual({ kind: 'unassigned', why }));

  it('a profile number of another portal', () => {
    expect(recognise(scoped('us-ceac', profile('1002')), [AMINA, BAO]).kind).toBe('new');
  });
});

describe('one client’s file would fall apart', () => {
  it.each<[string, ScopedMarker[], string]>([
    ['another spelling of the number', scoped(MYCIC, uci('11112222')), 'amina'],
    ['another portal of the same authority', scoped(PR, uci('1111-2222'), profile('1001')), 'amina'],
    ['the name spelt otherwise', scoped(MYCIC, application('e001234567'), name('DIALLO, A.')), 'amina'],
  ])('%s', (_what, markers, matterId) =>
    expect(recognise(markers, [AMINA, BAO])).toMatchObject({ kind: 'known', matterId }),
  );

  it('the matter learns what its page adds, so that the next portal is recognised', () => {
    const found = recognise(scoped(PR, uci('1111-2222'), profile('1001')), [AMINA, BAO]);
    expect(found).toMatchObject({ learned: [{ kind: 'profile', value: '1001', scope: PR }], elsewhere: [] });
  });

  it('two matters that one page joins are reported, and never united without a person', () => {
    const one = matter('one', ...scoped(MYCIC, application('E001234567')));
    const two = matter('two', ...scoped(PR, uci('1111-2222')));
    expect(recognise(scoped(MYCIC, application('E001234567'), uci('1111-2222')), [two, one])).toEqual({
      kind: 'known',
      matterId: 'one',
      learned: [],
      elsewhere: scoped(MYCIC, uci('1111-2222')),
    });
  });

  it('a client with two applications, united by the person', () => {
    const united = matter('u', ...scoped(MYCIC, application('E001234567'), application('E009999999')));
    expect(recognise(scoped(MYCIC, application('E009999999')), [united])).toMatchObject({ matterId: 'u' });
  });
});

/** What the store does with a recognition, as plainly as can be. */
function file(pages: readonly ScopedMarker[][]): { placed: string[]; matters: KnownMatter[] } {
  let matters: KnownMatter[] = [];
  const placed = pages.map((markers, i) => {
    const found = recognise(markers, matters);
    if (found.kind === 'unassigned') return '';
    if (found.kind === 'new') {
      matters = [...matters, matter(`m${String(i)}`, ...found.markers)];
      return `m${String(i)}`;
    }
    matters = matters.map((each) =>
      each.matterId === found.matterId ? { ...each, markers: [...each.markers, ...found.learned] } : each,
    );
    return found.matterId;
  });
  return { placed, matters };
}

it('pages of different clients never share a matter, in whatever order they come (10,000 cases)', () => {
  const clients = [0, 1, 2].map((n) => [
    application(`E00${String(n)}111111`),
    uci(`${String(n)}111-2222`),
    profile(String(1000 + n)),
    name('J. SMITH'), // the same for all: a name decides nothing
  ]);
  const page = fc
    .tuple(fc.nat(2), fc.subarray([0, 1, 2, 3]), fc.constantFrom(MYCIC, PR))
    .map(([client, shown, portal]) => ({
      client,
      markers: scoped(portal, ...shown.map((i) => clients[client]?.[i] ?? name(''))),
    }));
  fc.assert(
    fc.property(fc.array(page, { maxLength: 14 }), (pages) => {
      const { placed, matters } = file(pages.map(({ markers }) => markers));
      const owners = new Map<string, number>();
      pages.forEach(({ client, markers }, i) => {
        const matterId = placed[i] ?? '';
        const numbers = markers.filter(({ kind }) => kind !== 'name').length;
        expect(matterId !== '').toBe(numbers > 0); // what says whose it is finds a place
        if (matterId === '') return;
        expect(owners.get(matterId) ?? client).toBe(client);
        owners.set(matterId, client);
      });
      // No number stands in two matters.
      const all = matters.flatMap(({ markers }) => markers.filter(({ kind }) => kind !== 'name'));
      all.forEach((marker, i) => expect(all.findIndex((other) => isSameScoped(marker, other))).toBe(i));
    }),
    { numRuns: 10_000 },
  );
});

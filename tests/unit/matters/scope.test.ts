import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldMarker } from '../../../utils/matters/sameMarker';
import { mayOffer, type Earlier, type Now } from '../../../utils/matters/scope';
import type { Marker } from '../../../utils/messages/contract';

const A: Marker[] = [
  { kind: 'application', value: 'E001234567' },
  { kind: 'uci', value: '1111-2222' },
];
const B: Marker[] = [
  { kind: 'application', value: 'E007654321' },
  { kind: 'uci', value: '3333-4444' },
];
const amina: Marker = { kind: 'name', value: 'Amina DIALLO' };
const bao: Marker = { kind: 'name', value: 'Bao TRAN' };
const profile: Marker = { kind: 'profile', value: '1001' };

const now = (markers: Marker[], more: Partial<Now> = {}): Now => ({ markers, settled: true, signIn: false, ...more });
const earlier = (markers: Marker[], more: Partial<Earlier> = {}): Earlier => ({
  markers,
  sameTab: true,
  sameAddress: true,
  signInBetween: false,
  clientChangedBetween: false,
  ...more,
});
const outcome = (a: Now, b: Earlier): string => {
  const offer = mayOffer(a, b);
  return offer.offer ? 'offer' : offer.refusal;
};

describe('one client’s data would show on another’s page', () => {
  it.each<[string, Now, Earlier, string]>([
    ['another client', now(B), earlier(A), 'otherClient'],
    ['one number agrees, the other does not', now([A[0]!, B[1]!]), earlier(A), 'otherClient'],
    ['another name, no number', now([bao]), earlier([amina]), 'otherClient'],
    ['a list of clients now', now([...A, ...B]), earlier(A), 'unknownClient'],
    ['a document that showed two clients', now(A), earlier([...A, ...B]), 'unknownClient'],
    ['known before, unknown now', now([]), earlier(A), 'unknownClient'],
    ['unknown before, known now', now(A), earlier([]), 'unknownClient'],
    ['no number in common', now([profile]), earlier(A), 'unknownClient'],
    ['a name now, nothing before', now([amina]), earlier([]), 'unknownClient'],
    ['the same name in another tab', now([amina]), earlier([amina], { sameTab: false }), 'unknownClient'],
    ['the same name, and a number only now', now([amina, ...A]), earlier([amina]), 'unknownClient'],
    ['nobody’s, another tab', now([]), earlier([], { sameTab: false }), 'unknownClient'],
    ['nobody’s, another address', now([]), earlier([], { sameAddress: false }), 'unknownClient'],
    ['nobody’s, a sign-in in between', now([]), earlier([], { signInBetween: true }), 'signedIn'],
    ['nobody’s, the tab showed another client', now([]), earlier([], { clientChangedBetween: true }), 'unknownClient'],
    ['a sign-in page', now(A, { signIn: true }), earlier(A), 'signedIn'],
    ['not settled yet', now(A, { settled: false }), earlier(A), 'notSettled'],
    ['nothing known, not settled yet', now([], { settled: false }), earlier([]), 'notSettled'],
  ])('%s', (_what, a, b, expected) => expect(outcome(a, b)).toBe(expected));

  it('never offers across different clients, whatever else is true', () => {
    const id = fc.constantFrom('E001234567', 'e001 234567', 'E007654321', '1111-2222', '11112222', '');
    const marker: fc.Arbitrary<Marker> = fc.record({
      kind: fc.constantFrom('application', 'uci', 'profile', 'name'),
      value: id,
    });
    const markers = fc.array(marker, { maxLength: 5 });
    const flag = fc.boolean();
    fc.assert(
      fc.property(
        markers,
        markers,
        flag,
        flag,
        flag,
        flag,
        flag,
        flag,
        (mine, theirs, settled, signIn, sameTab, sameAddress, signInBetween, clientChangedBetween) => {
          const offer = mayOffer(
            now(mine, { settled, signIn }),
            earlier(theirs, { sameTab, sameAddress, signInBetween, clientChangedBetween }),
          );
          if (!offer.offer) return;
          const strong = (list: Marker[]): string[] =>
            list.filter((m) => m.kind !== 'name').map((m) => `${m.kind} ${foldMarker(m.value)}`);
          const [here, there] = [new Set(strong(mine)), new Set(strong(theirs))];
          expect(settled && !signIn).toBe(true);
          for (const kind of ['application', 'uci', 'profile']) {
            const values = (set: Set<string>): string[] => [...set].filter((value) => value.startsWith(`${kind} `));
            expect(values(here).length).toBeLessThanOrEqual(1);
            expect(values(there).length).toBeLessThanOrEqual(1);
            if (values(here).length && values(there).length) expect(values(here)).toEqual(values(there));
          }
          if (here.size > 0 || there.size > 0) expect([...here].some((value) => there.has(value))).toBe(true);
          else expect(sameTab && sameAddress && !signInBetween && !clientChangedBetween).toBe(true);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

describe('what was typed would not be offered back', () => {
  it.each<[string, Now, Earlier]>([
    ['the same client', now(A), earlier(A)],
    [
      'the same client in another tab, after signing in again',
      now(A),
      earlier(A, { sameTab: false, signInBetween: true }),
    ],
    ['the same number in another spelling', now([{ kind: 'uci', value: '1111 2222' }]), earlier([A[1]!])],
    ['one number missing now', now([A[0]!]), earlier(A)],
    [
      'the name spelt otherwise, the number the same',
      now([...A, { kind: 'name', value: 'DIALLO, A.' }]),
      earlier([...A, amina]),
    ],
    ['a reload of a page that says nothing', now([]), earlier([])],
    ['a reload of a page that has only the name', now([amina]), earlier([{ kind: 'name', value: 'AMINA Diallo' }])],
  ])('%s', (_what, a, b) => expect(outcome(a, b)).toBe('offer'));
});

/** One folder and what files in it may not import (JavaScript regular expressions over the import's path). */
export interface Layer {
  readonly files: readonly string[];
  readonly never: readonly { readonly regex: string; readonly message: string }[];
}

const folders = (names: string, message: string) => ({ regex: `(^|/)(${names})(/|$)`, message });

const ENTRY_POINTS = folders('entrypoints', 'Nobody imports an entry point.');
const STORE = folders('utils/records|\\.\\./records', 'The store lives in the background: ask it with a message.');
const SCREEN = folders('components', 'Only utils/visit and entry points put components on a page.');
const WIRING = folders('visit', 'utils/visit wires features together; nothing in utils knows it.');
const BROWSER = { regex: '^(wxt|webextension-polyfill)(/|$)', message: 'This folder is pure: pass the world in.' };

/** A feature knows forms, messages, portals and language; never another feature. */
const features = ['capture', 'guard', 'loss', 'restore', 'matters', 'incidents', 'receipts'];
const FEATURES = folders(features.join('|'), 'Features do not know each other: utils/visit wires them.');
const otherFeatures = (own: string) => ({
  regex: `(^|/)(${features.filter((name) => name !== own).join('|')})(/|$)`,
  message: FEATURES.message,
});

/** DESIGN's arrows: `forms ← capture, guard, loss, restore`; `evidence ← records`; entry points know everything. */
export const layers: readonly Layer[] = [
  {
    files: ['utils/forms/**'],
    never: [
      { regex: '^[^.]', message: 'utils/forms imports nothing but itself.' },
      folders(
        'capture|guard|loss|restore|matters|incidents|records|evidence|portals|language|messages|visit|components|entrypoints',
        'utils/forms imports nothing but itself.',
      ),
    ],
  },
  ...['capture', 'guard', 'restore', 'incidents', 'receipts'].map((own) => ({
    files: [`utils/${own}/**`],
    never: [otherFeatures(own), STORE, SCREEN, WIRING, ENTRY_POINTS],
  })),
  ...['loss', 'matters'].map((own) => ({
    files: [`utils/${own}/**`],
    never: [BROWSER, otherFeatures(own), STORE, SCREEN, WIRING, ENTRY_POINTS],
  })),
  {
    files: ['utils/evidence/**'],
    never: [BROWSER, FEATURES, STORE, SCREEN, WIRING, ENTRY_POINTS],
  },
  {
    files: ['utils/sealing/**'],
    never: [
      BROWSER,
      folders('portals|language|messages|forms', 'utils/sealing knows bytes and keys.'),
      FEATURES,
      STORE,
      SCREEN,
      WIRING,
      ENTRY_POINTS,
    ],
  },
  {
    files: ['utils/portals/**', 'utils/language/**', 'utils/messages/**'],
    never: [FEATURES, STORE, SCREEN, WIRING, ENTRY_POINTS],
  },
  {
    files: ['utils/records/**'],
    never: [
      folders('capture|guard|loss|restore|visit', 'The store knows data, not the features that make it.'),
      SCREEN,
      ENTRY_POINTS,
    ],
  },
  {
    files: ['utils/visit/**'],
    never: [STORE, ENTRY_POINTS],
  },
  {
    files: ['components/**'],
    never: [STORE, folders('visit|capture|guard', 'Components get props and give events.'), ENTRY_POINTS],
  },
  {
    files: ['entrypoints/**'],
    never: [],
  },
];

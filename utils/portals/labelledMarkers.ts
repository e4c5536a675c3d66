import type { MarkerRule } from './schema';

// A label is followed by ":" or by the next cell or line; never by more words, so that
// "Application number of your previous file" names nobody.
const AFTER = '\\s{0,3}[:：#]?\\s{0,12}';
const START = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}-])';

const APPLICATION_LABEL = [
  'Application (?:number|no\\.?|num\\.?|ID)',
  'File (?:number|no\\.?)',
  'Num[ée]ro de (?:la )?demande',
  'N[o°º]\\.? de (?:la )?demande',
  'Num[ée]ro de dossier',
  'N[o°º]\\.? de dossier',
].join('|');

/** Where a line, or an item in a line, begins. */
const ITEM = '(?:^|[\\n\\r\\t|•·]|\\s{2,})\\s*';
const PERSON_LABEL = 'Client(?: name)?|Applicant(?: name)?|Principal applicant|Demandeu(?:r|se)(?: principale?)?';
/** It ends with its line, or where a run of spaces, a bar or a dot begins the next item. */
const NAME = "(\\p{L}[\\p{L}\\p{M}'’.,-]*(?: [\\p{L}\\p{M}'’.,-]+){0,8})";

/** Labelled words that identify a client on any portal, English and French. */
export const LABELLED_MARKERS: MarkerRule[] = [
  {
    kind: 'application',
    in: 'text',
    pattern: `${START}(?:${APPLICATION_LABEL})${AFTER}([A-Z]{0,4}-?\\d[\\dA-Z-]{5,20})${END}`,
  },
  {
    kind: 'uci',
    in: 'text',
    // 8 digits (1111-2222) or 10 (11-1111-2222).
    pattern: `${START}(?:UCI|IUC|Client ID|Identificateur unique de client|Unique client identifier)(?: \\((?:UCI|IUC)\\))?${AFTER}((?:\\d{2}[- ]?)?\\d{4}[- ]?\\d{4})${END}`,
  },
  {
    kind: 'name',
    in: 'text',
    pattern: `${ITEM}(?:${PERSON_LABEL}|Name|Full name|Nom|Nom complet)\\s{0,2}[:：]\\s{0,12}${NAME}`,
  },
  // A definition list or a table header has the label alone on its line. Not "Name": form labels say that too.
  { kind: 'name', in: 'text', pattern: `${ITEM}(?:${PERSON_LABEL})[ \\t]*[\\n\\t]\\s{0,12}${NAME}` },
];

/** An IRCC application number stands out without a label: one letter and nine digits. */
export const IRCC_MARKERS: MarkerRule[] = [
  { kind: 'application', in: 'text', pattern: `${START}([A-Z]\\d{9})${END}` },
  ...LABELLED_MARKERS,
];

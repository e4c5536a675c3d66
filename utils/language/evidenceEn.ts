import type { ExportStageCode, ScreenOutcome } from './codes';
import { formatsOf } from './formats';
import { page, sentence, type Sentence } from './sentence';

const formats = formatsOf('en-CA');

/** Words of the evidence list, of the page that checks a package, and of receipts. */
export const evidence = {
  title: 'Evidence',
  lead: 'Everything that happens to a client’s entries is sealed as it happens. A package holds the records of one client and says nothing of any other; anyone can check it without Holdfast and without a network.',
  none: 'Nothing is sealed yet. Records begin with your first change in a guarded portal.',
  unassigned: 'Client not identified',
  erased: 'Client whose records were deleted',
  kinds: { application: 'Application', uci: 'UCI', profile: 'Profile' },
  records: (n: number) => formats.counted(n, { one: 'sealed record', other: 'sealed records' }),
  export: 'Export evidence',
  working: 'The package is being made…',
  done: 'The package is in your downloads. Print its report.html; keep the zip as it is.',
  exportFailed: 'No package was made.',
  failed: 'Holdfast could not read its sealed records.',
  check: 'Check a package',
  choose: 'Choose what goes in',
  readingRecords: 'Reading the records…',
  from: 'From',
  to: 'To (included)',
  find: 'Find a record',
  included: (n: number, all: number) =>
    `${formats.number(n)} of ${formats.counted(all, { one: 'record goes', other: 'records go' })} in. What is left out is declared in the package.`,
  blackOutField: 'Black out a field in every record',
  blackOut: 'Black out',
  moreRecords: (rest: string) => `Show more records (${rest})`,
  exportChosen: 'Export what is chosen',
  preview: 'Preview the report',
  previewTitle: 'The report as it will be printed',
  csv: 'Save as a table (CSV)',
  json: 'Save as JSON',
  keptBack: 'kept back',
  blackedOut: (n: number) => `${formats.counted(n, { one: 'value', other: 'values' })} blacked out`,
  blackOutValues: 'Black out',
  inPackage: (n: number) => `Item ${n} in the package`,
  goesIn: 'Goes in',
  reasons: {
    privilege: 'Kept back: privileged',
    privacy: 'Kept back: privacy',
    'other-client': 'Kept back: about somebody else',
    irrelevant: 'Kept back: not about this matter',
  },
  stages: {
    sealing: 'Sealing the records…',
    reading: 'Reading the records…',
    files: 'Reading pictures and pages…',
    checking: 'Checking every record…',
    report: 'Writing the report…',
    signing: 'Signing the package…',
  } satisfies Record<ExportStageCode, string> as Record<ExportStageCode, string>,
};

export const verify = {
  title: 'Check a package',
  lead: 'This page checks an evidence package from its last byte to the wording of its report. Nothing leaves the page. Each question has its own answer; none implies another.',
  file: 'Package (.zip)',
  expected: 'Fingerprint of the key that should have signed (if you were told one)',
  expectedHelp: '64 hexadecimal digits, from the person who made the package, told to you some other way.',
  more: 'What else you hold, and what you require',
  outside: 'Checkpoints and time stamps kept outside (.txt, .eml, .tsr)',
  outsideHelp: 'What was e-mailed, printed or stamped earlier and did not come in this package.',
  authority: 'Certificate of the time-stamp authority (.pem)',
  authorityHelp: 'From the authority itself. Then only its stamps, and what you hold, vouch for the time.',
  requireAnchor: 'An outside anchor is required',
  noDeletions: 'Nothing may have been deleted',
  saveThis: 'Save this verifier as one file: it works without Holdfast and without a network',
  stamp: (name: string, at: string) => `Time stamp ${name} ${at}`.trim(),
  stampStates: {
    trusted: 'signed by the authority you named',
    untrusted: 'not signed by an authority you named',
    otherContent: 'of something else than a checkpoint of this log',
    beforeContent: 'not counted: earlier than what it stamps',
    unreadable: 'cannot be read',
  },
  unchecked: (n: number) =>
    `${formats.counted(n, { one: 'OpenTimestamps proof', other: 'OpenTimestamps proofs' })} not checked here: use “ots verify”.`,
  working: 'Checking…',
  failed: 'The file could not be read.',
  questions: { intact: 'Intact?', signer: 'By whom?', time: 'Since when?', complete: 'Complete?' },
  intact: {
    intact: 'Yes: every byte is as it was signed',
    broken: 'No: this is not what was signed',
    unreadable: 'Not read: damaged, unsafe, too large or of another version',
  },
  signer: {
    identified: 'The expected key',
    unidentified: 'Not identified: a key inside a package identifies nobody',
    other: 'Another key than the expected one',
    unknown: 'Not determined',
  },
  time: {
    anchored: 'A checkpoint was kept outside',
    unanchored: 'No outside anchor: only that computer’s own clock',
    unknown: 'Not determined',
  },
  complete: {
    complete: 'Yes: every record up to the last seal',
    partial: 'In part; what is missing is declared',
    unknown: 'Not determined',
  },
  counts: (all: number, withheld: number, deleted: number, redacted: number) =>
    `${formats.counted(all, { one: 'record', other: 'records' })}; ${formats.number(withheld)} withheld, ${formats.number(deleted)} deleted, ${formats.counted(redacted, { one: 'value', other: 'values' })} redacted`,
  key: 'Key:',
  earlierKey: 'Key before it, which signed for it:',
};

export const receipts = {
  happened: {
    upload: 'File chosen for upload',
    submission: 'Form sent',
    answer: 'The page answered',
    screen: 'Screen recorded',
  },
  reading: (file: string, percent: number): Sentence =>
    sentence`Holdfast is reading “${page(file)}” for its receipt: ${String(percent)} %. Go on working.`,
  screens: 'Evidence of this screen',
  record: 'Record this screen',
  recordLead: 'Keeps the words, the form and, where the browser allows it, a picture of this page as evidence.',
  whole: 'The whole window, not only the form',
  picture: {
    show: 'Show the picture',
    hide: 'Hide the picture',
    of: (when: string) => `The screen as it was recorded, ${when}`,
    none: 'There is no picture of this screen any more, or none could be kept yet.',
  },
  screen: {
    recorded: 'This screen is recorded: its words, its form and a picture of it.',
    withoutPicture:
      'This screen is recorded without a picture. For one, press Holdfast’s button in the browser’s toolbar, or Alt+Shift+S.',
    privateWindow: 'Not recorded: nothing of a private window is kept.',
    notGuarded: 'Not recorded: Holdfast does not keep this page.',
    failed: 'Not recorded: Holdfast could not keep this screen.',
  } satisfies Record<ScreenOutcome, string> as Record<ScreenOutcome, string>,
};

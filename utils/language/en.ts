import type { HoldReason, LossCause, NotRestoredReason, TroubleCode } from './codes';
import { enPeople } from './enPeople';
import { formatsOf } from './formats';
import { anchors } from './anchorsEn';
import { evidence, receipts, verify } from './evidenceEn';
import { backup } from './backupEn';
import { lock } from './lockEn';
import { review } from './reviewEn';
import { incidents } from './incidentsEn';
import { session } from './sessionEn';
import { settings } from './settingsEn';
import { sites } from './sitesEn';
import { page, sentence, type Sentence } from './sentence';

const formats = formatsOf('en-CA');

const entries = (n: number) => formats.counted(n, { one: 'entry', other: 'entries' });
const fields = (n: number) => formats.counted(n, { one: 'field', other: 'fields' });
const filled = (n: number) => formats.counted(n, { one: 'filled field', other: 'filled fields' });
const amount = (e: number, f: number) => (e > 0 ? `${entries(e)} (${fields(f)})` : filled(f));
const those = (e: number, f: number) => formats.form(e > 0 ? e : f, { one: 'It is', other: 'They are' });
const from = (section: string): Sentence => (section === '' ? ['this page'] : sentence`“${page(section)}”`);
const control = (name: string): Sentence => (name === '' ? ['This control'] : sentence`“${page(name)}”`);
const when = (at: number, now: number) =>
  formats.sameDay(at, now) ? `at ${formats.time(at)}` : `on ${formats.date(at)} at ${formats.time(at)}`;

const holdReason: Record<HoldReason, (name: string) => Sentence> = {
  rule: (name) => sentence`${control(name)} is known to erase this part of the portal without asking.`,
  wording: (name) => sentence`${control(name)} reads like a control that erases what was entered.`,
  learned: (name) => sentence`${control(name)} made entries disappear the last time it was used here.`,
  structure: (name) => sentence`What you entered goes away with ${name === '' ? ['this answer'] : control(name)}.`,
  signOut: (name) => sentence`${control(name)} leaves this page, and what you entered may not be saved.`,
};

const causes: Record<LossCause['kind'], (name: string) => Sentence> = {
  control: (name) => (name === '' ? ['after a click'] : sentence`after “${page(name)}”`),
  page: () => ['when the page changed by itself'],
  reload: () => ['when the page was loaded again'],
  return: () => ['when you came back to this page'],
  reset: () => ['when the form was reset'],
};

const notRestored: Record<NotRestoredReason, string> = {
  notFound: 'This field is not on the page now.',
  ambiguous: 'Several fields look alike; Holdfast does not guess.',
  disabled: 'The page does not accept typing in this field.',
  optionGone: 'The list no longer has this choice.',
  pageRefused: 'The page did not accept this value.',
  pageChanged: 'The page changed this value after it was put back.',
  newerTyped: 'You typed something newer here; it was left alone.',
  stopped: 'The restore was stopped before this field.',
  tooLong: 'The value is longer than the field allows.',
  noAddControl: 'Holdfast did not find how to add an entry here.',
};

const trouble: Record<TroubleCode, string> = {
  valueTooLong: 'One value is too long to keep (more than 16 million characters). Everything else is kept.',
  storeFull: 'The disk is full. What you type from now on may not be kept until there is room.',
  storeFailed: 'Holdfast could not write to its store. Save your work in the portal now.',
  storeLost:
    'The browser lost what Holdfast had kept, and a new store was begun. What stands on open pages is kept again.',
  updated: 'Holdfast was updated. Save your work in the portal, then load this page again to stay protected.',
  late: 'Holdfast started after this page did. Load the page again to be fully protected.',
  restoreFailed: 'The restore could not be finished. Your entries are still kept; copy them from Review.',
};

/** Every word a person reads, in English. French (`fr.ts`) has the same shape or does not compile. */
export const en = {
  code: 'en' as 'en' | 'fr',
  formats,
  inpage: {
    region: 'Holdfast',
    holdTitle: (e: number, f: number, section: string, reason: HoldReason): Sentence =>
      reason === 'signOut'
        ? sentence`You would lose ${e > 0 ? entries(e) : filled(f)} in ${from(section)}`
        : sentence`This would erase ${e > 0 ? entries(e) : filled(f)} in ${from(section)}`,
    holdLead: (e: number, f: number, name: string, reason: HoldReason): Sentence =>
      sentence`${holdReason[reason](name)} At stake: ${amount(e, f)}.`,
    holdList: 'What would be lost',
    andMore: (n: number) => `and ${formats.number(n)} more`,
    holdCalm: 'Nothing has been erased yet. Holdfast keeps a copy whichever you choose.',
    keep: 'Keep my entries',
    clear: 'Clear anyway',
    lost: (e: number, f: number, section: string, cause: LossCause, at: number, now: number): Sentence =>
      sentence`${amount(e, f)} disappeared from ${from(section)} ${when(at, now)}, ${causes[cause.kind](cause.kind === 'control' ? cause.name : '')}.`,
    offered: (e: number, f: number, section: string, at: number, now: number): Sentence =>
      sentence`Holdfast kept ${amount(e, f)} of ${from(section)} (last changed ${when(at, now)}). ${those(e, f)} not on the page now.`,
    client: (name: string): Sentence => sentence`Client: ${page(name)}`,
    restore: 'Restore',
    review: 'Review',
    dismiss: 'Dismiss',
    undo: 'Undo',
    copy: 'Copy',
    copied: 'Copied',
    copyAll: 'Copy all',
    stop: 'Stop',
    restoring: 'Restoring…',
    progress: (done: number, total: number) => `${formats.number(done)} of ${formats.number(total)}`,
    restored: (done: number, total: number, left: number): string =>
      // Plain digits: CONTRACT.md promises "Restored N of M" to programs.
      `Restored ${done} of ${total}. ` +
      (left > 0 ? `${fields(left)} could not be put back; copy what you need.` : 'Each value was checked on the page.'),
    notRestoredList: 'Not restored',
    notRestored,
    undone: (left: number) =>
      left === 0
        ? 'The restore was undone. The page has the values it had before.'
        : `The restore was undone. ${formats.counted(left, { one: 'entry that it added stays', other: 'entries that it added stay' })} on the page; remove them there if you do not want them.`,
    shield: (name: string): Sentence =>
      name === ''
        ? ['Click ignored: the page was changing under your pointer. Click again if you meant it.']
        : sentence`Click ignored: the page was changing under your pointer, so “${page(name)}” was not pressed. Click again if you meant it.`,
    pressAgain: (name: string): Sentence =>
      sentence`This page accepts only a real click. Press ${name === '' ? ['the control'] : control(name)} once more; this time it goes through.`,
    pointing: 'Press the control that clears things. The press does nothing but show it to Holdfast. Escape gives up.',
    pointAgain: 'That is no control with a name. Press the control that clears things; Escape gives up.',
    pointingEnded: 'Nothing was pointed at.',
    pointed: (name: string): Sentence =>
      sentence`From now on Holdfast asks before “${page(name)}”. You can change that in Settings.`,
    trouble,
    reviewing: review,
    reviewTitle: 'What was there, and what is there now',
    field: 'Field',
    before: 'Before',
    now: 'Now',
    empty: 'empty',
    noSection: 'This page',
    shortened: (n: number) => `… (${formats.counted(n, { one: 'character', other: 'characters' })})`,
  },
  people: enPeople,
  pages: {
    product: 'Holdfast',
    protection: 'This page',
    openRecords: 'Open records',
    none: 'Holdfast is not active on this page.',
    protected: (n: number) => (n === 0 ? 'This page is protected.' : `This page is protected: ${fields(n)} kept.`),
    partly: (n: number) => `This page is partly protected: ${fields(n)} kept.`,
    attention: 'Something on this page needs you.',
    off: 'This page is not protected.',
    why: {
      '': '',
      late: 'Holdfast started after the page did. Load the page again.',
      readOnly: 'This site is only read, never changed: there is nothing to lose here.',
      signIn: 'Sign-in pages are never recorded.',
      storeFailed: 'Holdfast could not write to its store. Save your work in the portal now.',
      loss: 'Entries disappeared. See the bar at the bottom of the page.',
      removed:
        'This page takes Holdfast’s messages off the screen, so nothing is asked here any more. What you enter is still kept.',
      fault: 'Holdfast met a fault on this page and may not keep everything here. Save your work in the portal now.',
    },
    losses: (n: number) => `${formats.counted(n, { one: 'loss', other: 'losses' })} waiting to be restored`,
    keptHere: 'Kept from this tab',
    records: 'Records',
    visits: 'Kept visits',
    earlierVisits: (n: number) =>
      formats.counted(n, { one: 'earlier visit to this screen', other: 'earlier visits to this screen' }),
    noVisits: 'Nothing is kept yet. What you type in a guarded portal appears here.',
    noVisitsHere: 'Nothing from this tab is kept yet.',
    untitled: 'Page without a title',
    unknownClient: 'Client not identified',
    client: 'Client',
    page: 'Page',
    lastChange: 'Last change',
    kept: 'Kept',
    fields,
    missing: (n: number) => `${formats.number(n)} missing from the page`,
    missingOne: 'Missing from the page',
    nothingMissing: 'Nothing missing',
    open: 'Open',
    refresh: 'Refresh',
    back: 'All kept visits',
    gone: 'This visit is no longer kept.',
    noFields: 'No filled fields were kept.',
    entry: (n: number) => `Entry ${formats.number(n)}`,
    copy: 'Copy',
    copied: 'Copied',
    remove: 'Delete this visit',
    removeTitle: 'Delete this visit?',
    removeLead: 'What was kept of it is erased from this computer. The portal is not touched.',
    removeNow: 'Delete',
    cancel: 'Cancel',
    loading: 'Loading…',
    failed: 'Holdfast could not read its records.',
    history: 'What happened',
    happened: {
      change: 'Changed',
      hold: 'Held for your decision',
      kept: 'You kept your entries',
      cleared: 'You cleared them',
      loss: 'Disappeared from the page',
      restore: 'Restored',
      undo: 'Restore undone',
      shield: 'Click ignored',
      dismiss: 'Notice dismissed',
      trouble: 'Trouble',
      ...incidents.happened,
      moved: 'Moved to another matter',
      ...receipts.happened,
    },
    basis: { observed: 'seen on the page', input: 'done by you', inferred: 'concluded by Holdfast' },
    privacy: 'Everything stays on this computer. Nothing is sent anywhere.',
  },
  anchors,
  evidence,
  verify,
  receipts,
  incidents,
  session,
  settings,
  lock,
  backup,
  sites,
};

/** One language's words. */
export type Language = typeof en;

/**
 * The one contract between pages, the background and the extension's own pages.
 * The schemas are used where a message arrives (the background); senders import only the types,
 * so that the content script carries no parser.
 */
import * as z from 'zod/mini';
import { MatterSummary } from './matterSummary';

/** Longest single value that is kept, in UTF-16 units. Longer ones are refused with one clear sentence. */
export const MAX_VALUE_LENGTH = 16 * 1024 * 1024;
/** Most changes in one message; a larger batch is split by the sender. */
export const MAX_CHANGES = 500;

const Id = z.string().check(z.maxLength(64), z.regex(/^[\w:.-]+$/));
const Words = z.string().check(z.maxLength(4_000));
const Long = z.string().check(z.maxLength(MAX_VALUE_LENGTH));
/** Wall clock, milliseconds since the epoch. */
const Time = z.number();

const Option = z.object({ value: Long, text: Long });
const FieldValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: Long }),
  z.object({ kind: z.literal('checked'), checked: z.boolean() }),
  z.object({ kind: z.literal('options'), options: z.array(Option) }),
  z.object({ kind: z.literal('rich'), text: Long, html: Long }),
]);
const FieldIdentity = z.object({
  control: z.enum([
    'text',
    'number',
    'date',
    'range',
    'color',
    'textarea',
    'checkbox',
    'radio',
    'select',
    'selectMany',
    'rich',
    'combobox',
    'suggest',
    'listbox',
    'switch',
    'radiogroup',
    'slider',
    'spinbutton',
  ]),
  // Written by the page: of any length, for a field with an endless id is kept like every other.
  name: Long,
  id: Long,
  label: Long,
  section: z.array(Long),
  entry: z.nullable(z.object({ list: Long, ordinal: z.number() })),
  autocomplete: Long,
  readOnly: z.optional(z.literal(true)),
  nth: z.number(),
});
const Table = z.object({
  key: Id,
  section: z.array(Long),
  columns: z.array(Long),
  rows: z.array(z.array(Long)),
  shown: z.optional(z.array(z.number())),
});

/** Who made a value what it is: a person (trusted event), the page (seen), or our own restore. */
export const Cause = z.enum(['input', 'page', 'restore']);
export type Cause = z.infer<typeof Cause>;

/** A field as it is kept in a draft. */
export const KeptField = z.object({
  key: Id,
  /** Document order; only the order of the numbers means anything. */
  order: z.number(),
  /** Which screen of the visit it stands on: address path and main heading. */
  screen: Words,
  identity: FieldIdentity,
  /** The last good value: a blank that no person made never replaces it. */
  value: FieldValue,
  /**
   * Choices: what was chosen before the person's last answer, which a restore puts back when that answer wiped.
   * Texts: what the page had before the person's first edit; found there again after a reload, the edit is lost.
   */
  previous: z.nullable(FieldValue),
  cause: Cause,
  /** When `value` was last changed. */
  at: Time,
  /** Lost from the page and not yet restored or let go. */
  missing: z.boolean(),
});
export type KeptField = z.infer<typeof KeptField>;

export const KeptTable = z.object({
  key: Id,
  order: z.number(),
  screen: Words,
  table: Table,
  at: Time,
  missing: z.boolean(),
});
export type KeptTable = z.infer<typeof KeptTable>;

/** One step of a draft. `value` is the keystroke: nothing else of the field is sent again. */
export const DraftChange = z.discriminatedUnion('type', [
  z.object({ type: z.literal('field'), field: KeptField }),
  z.object({ type: z.literal('value'), key: Id, value: FieldValue, cause: Cause, at: Time }),
  z.object({ type: z.literal('gone'), key: Id }),
  z.object({ type: z.literal('table'), table: KeptTable }),
  z.object({ type: z.literal('tableGone'), key: Id }),
]);
export type DraftChange = z.infer<typeof DraftChange>;

/** Numbered from 1 in each visit; replaying a batch changes nothing. */
export const Batch = z.object({
  visitId: Id,
  seq: z.int().check(z.minimum(1)),
  changes: z.array(DraftChange).check(z.maxLength(MAX_CHANGES)),
});
export type Batch = z.infer<typeof Batch>;

/** What identifies a client on a page. Compared folded (case, spaces, punctuation). */
export const Marker = z.object({ kind: z.enum(['application', 'uci', 'profile', 'name']), value: Words });
export type Marker = z.infer<typeof Marker>;

export const Visit = z.object({
  visitId: Id,
  portal: Id,
  /** Origin, path and query of the top page and of the frame (the same in the top frame). Fragment kept only for hash routes. */
  topAddress: Words,
  address: Words,
  /** '' for the top page, '0/2' for the third frame of the first frame. */
  frame: Words,
  title: Words,
  openedAt: Time,
  navigation: z.enum(['navigate', 'reload', 'back_forward', 'prerender']),
  /** A sign-in or sign-out page, or reached from one: the lineage before it is over. */
  signIn: z.boolean(),
});
export type Visit = z.infer<typeof Visit>;

/** Most facts of one receipt: the fields of a long form. */
export const MAX_FACTS = 2_000;
export const Fact = z.object({
  what: z.string().check(z.regex(/^[\w.]{1,40}$/)),
  name: z.optional(Long),
  text: Long,
});
export type Fact = z.infer<typeof Fact>;
/** The key that a page made to seal what it keeps of its visit, base64. Travels in memory only. */
export const VisitKey = z.object({
  id: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  bytes: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)),
});
export type VisitKey = z.infer<typeof VisitKey>;

export const LogEntry = z.object({
  at: Time,
  kind: z.enum([
    'change',
    'hold',
    'kept',
    'cleared',
    'loss',
    'restore',
    'undo',
    'shield',
    'dismiss',
    'trouble',
    /** Put into a matter, or taken out of one, by the person. `note` names both. */
    'moved',
    /** Receipts: a file was chosen, a form was sent, what the page then said, the screen as the person recorded it. */
    'upload',
    'submission',
    'answer',
    'screen',
    /** What the portal did to its person: it failed, answered again, took long, asked to sign in again. */
    'outage',
    'recovered',
    'slow',
    'signedOut',
  ]),
  /** Every record is one of the three, and says which. */
  basis: z.enum(['observed', 'input', 'inferred']),
  /** Names the rule of an inference. */
  rule: z.optional(Words),
  /** Field label and section, where the entry is about one field. */
  field: z.optional(
    z.object({
      label: Words,
      section: z.array(Words),
      /** Which of several entries; absent outside of entries. */
      entry: z.optional(z.object({ list: Words, ordinal: z.number() })),
    }),
  ),
  /** How much was concerned, or how many of how many came back. */
  count: z.optional(z.object({ done: z.number(), total: z.number() })),
  before: z.optional(FieldValue),
  after: z.optional(FieldValue),
  /** One plain sentence or a short code; never a value of another matter. */
  note: z.optional(Words),
  /** An answer on another page than the one that was sent: the visit that sent it. */
  of: z.optional(Id),
  /** What a receipt says, piece by piece: `name` where one kind of fact is told of several things (fields that were sent). */
  facts: z.optional(z.array(Fact).check(z.maxLength(MAX_FACTS))),
});
export type LogEntry = z.infer<typeof LogEntry>;

/** A draft of an earlier visit that may be offered on the asking page. */
export const EarlierDraft = z.object({
  visit: Visit,
  /** Last change or end of the visit. */
  lastAt: Time,
  fields: z.array(KeptField),
  tables: z.array(KeptTable),
});
export type EarlierDraft = z.infer<typeof EarlierDraft>;

/** Why nothing of an earlier visit is offered. */
export const Refusal = z.enum(['none', 'otherClient', 'unknownClient', 'signedIn', 'notSettled']);
export type Refusal = z.infer<typeof Refusal>;

/** A restore under way; lives in the background so that it survives full page loads. */
export const RestoreJob = z.object({
  jobId: Id,
  visitId: Id,
  portal: Id,
  frame: Words,
  /** Screen the job belongs to. */
  screen: Words,
  address: Words,
  /** What is wanted, in document order. */
  fields: z.array(KeptField),
  tables: z.array(KeptTable),
  /** What stood around them and was not lost: tells which entry is which. Never written. */
  around: z.array(KeptField),
  /** The values found before the first step, for undo. */
  before: z.array(KeptField),
  /** Entries it had the page add; an undo empties them and leaves them standing. */
  added: z.number(),
  /** Documents used so far; bounded. */
  passes: z.number(),
  /** The person came first, in a document that was just being left: the next one only says what is done. */
  stopped: z.optional(z.boolean()),
  /** When what is wanted disappeared: what the person typed since then stays. */
  lostAt: Time,
  startedAt: Time,
});
export type RestoreJob = z.infer<typeof RestoreJob>;

/** How a control behaved, learned by watching: per portal. */
export const Learned = z.object({
  portal: Id,
  /** Folded accessible name plus kind of control. */
  control: Words,
  section: Words,
  /** `held`: was asked about here; known so that its question can be set. `opens`: brings the form of one more entry. */
  what: z.enum(['clears', 'adds', 'opens', 'asksItself', 'harmless', 'reveals', 'held']),
  at: Time,
});
export type Learned = z.infer<typeof Learned>;

/** When to ask: at every loss, never, or from so many filled fields. */
export const Ask = z.union([z.enum(['always', 'never']), z.number().check(z.minimum(1), z.maximum(1_000))]);
export type Ask = z.infer<typeof Ask>;

/** What the person set about holds; empty where nothing was set. */
export const GuardSettings = z.object({
  /** Nothing is held or shielded before this. */
  pausedUntil: Time,
  portals: z.record(Id, Ask),
  /** Single controls, named as in `Learned`; they win over their portal. */
  controls: z.array(z.object({ portal: Id, control: Words, section: Words, ask: Ask })),
});
export type GuardSettings = z.infer<typeof GuardSettings>;

/** One change of it: what is left out stays; `ask: null` is "as Holdfast does by itself". */
export const GuardChange = z.object({
  pausedUntil: z.optional(Time),
  portals: z.optional(z.record(Id, z.nullable(Ask))),
  controls: z.optional(
    z.array(z.object({ portal: Id, control: Words, section: Words, ask: z.nullable(Ask) })).check(z.maxLength(1_000)),
  ),
});
export type GuardChange = z.infer<typeof GuardChange>;

export const Protection = z.object({
  state: z.enum(['protected', 'partly', 'attention', 'off']),
  /** A code for the language files; '' where there is nothing to say. */
  why: z.enum(['', 'late', 'readOnly', 'signIn', 'storeFailed', 'loss', 'removed', 'fault']),
  fields: z.number(),
  losses: z.number(),
});
export type Protection = z.infer<typeof Protection>;

/** The portal's session as an open page tells it. */
export const Session = z.object({
  /** When the portal signs out; in the past: it probably has. */
  endsAt: Time,
  /** What begins it anew. */
  activity: z.enum(['click', 'request', 'unknown']),
});
export type Session = z.infer<typeof Session>;

export const VisitSummary = z.object({
  visit: Visit,
  lastAt: Time,
  markers: z.array(Marker),
  fields: z.number(),
  missing: z.number(),
  tabId: z.number(),
  /** '' where it belongs to no matter. */
  matterId: z.string(),
});
export type VisitSummary = z.infer<typeof VisitSummary>;

/** What a hold asks, as its dialog says it. */
const Question = z.object({
  control: Words,
  section: Words,
  entries: z.array(Words).check(z.maxLength(MAX_CHANGES)),
  entryCount: z.number(),
  fieldCount: z.number(),
  reason: z.enum(['learned', 'rule', 'wording', 'structure', 'signOut']),
});

/** The press that a document ended with: it led to the next one. */
const CarriedPress = z.object({
  name: Words,
  /** As in `Learned`. */
  control: Words,
  section: Words,
  /** Its name speaks of removing one entry. */
  removes: z.boolean(),
  /** The page asked by itself, and this was the answer. */
  confirmedByPage: z.boolean(),
  /** Where fields are gone after it, it is learned that it clears. */
  teaches: z.boolean(),
});
export type CarriedPress = z.infer<typeof CarriedPress>;

/** A point of a frame, CSS pixels. */
const Place = z.object({ x: z.number(), y: z.number() });

/** A matter's id; '' stands for the place of what belongs to no matter. */
const MatterId = z.string().check(z.maxLength(64), z.regex(/^[\w-]*$/));

/** One client's file as lists show it. */
export const MatterView = z.object({
  matterId: MatterId,
  /** As the person named it; '' until then. */
  name: z.string().check(z.maxLength(200)),
  markers: z.array(Marker),
  portals: z.array(Id),
  visits: z.number(),
  /** Last change of any of its visits; 0 where it has none. */
  lastAt: Time,
  closed: z.boolean(),
  /** Days that its visits are kept; null: as set for all. */
  keepDays: z.nullable(z.number()),
  /** Nothing of it is removed by age. */
  legalHold: z.boolean(),
  /** Matters that were united with this one, to be taken apart again. */
  united: z.array(MatterId),
  /** Another matter whose numbers its pages show too: perhaps the same client. */
  perhapsSameAs: z.array(MatterId),
});
export type MatterView = z.infer<typeof MatterView>;

/** Where a visit is, and who put it there. */
export const Placement = z.object({ matterId: MatterId, by: z.enum(['markers', 'person']) });
export type Placement = z.infer<typeof Placement>;

/** One line of a matter's timeline. */
export const TimelineEntry = z.object({ visitId: Id, entry: LogEntry });
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** A label and a value that can be looked for. */
const Word = z.object({ label: Words, value: Words, at: Time });
/** What can be looked for in one visit. What holds for all of it stands once: most of a search's time was its copying. */
export const VisitWords = z.object({ visitId: Id, title: Words, matterId: MatterId, lines: z.array(Word) });
export type VisitWords = z.infer<typeof VisitWords>;

/** Whether an earlier visit is of the client of the page in front, by their markers alone. */
export const Verdict = z.enum(['same', 'other', 'unknown']);
export type Verdict = z.infer<typeof Verdict>;

/** Something whose answer is waited for: names of files, or of the control that sent the form. */
export const Awaited = z.object({
  kind: z.enum(['upload', 'submission']),
  /** Where it was done. */
  visitId: Id,
  about: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(50)),
});
export type Awaited = z.infer<typeof Awaited>;

/** What became of a recording of the screen; as `ScreenOutcome` in the language files. */
const ScreenResult = z.enum(['recorded', 'withoutPicture', 'privateWindow', 'notGuarded', 'failed']);
const ScopedMarker = z.extend(Marker, { scope: z.string().check(z.maxLength(100)) });

/** A matter in a backup. The file may be from anywhere: it is parsed like every message. */
export const BackupMatter = z.object({
  matterId: MatterId,
  name: z.string().check(z.maxLength(200)),
  markers: z.array(ScopedMarker),
  elsewhere: z.array(ScopedMarker),
  apartFrom: z.array(MatterId),
  partOf: MatterId,
  closed: z.boolean(),
  keepDays: z.nullable(z.number().check(z.minimum(1), z.maximum(36_500))),
  legalHold: z.boolean(),
  madeAt: z.number(),
});
export type BackupMatter = z.infer<typeof BackupMatter>;

/** A visit in a backup, with everything that is kept of it. */
export const BackupVisit = z.object({
  visit: Visit,
  lineage: z.string().check(z.maxLength(200)),
  seen: z.array(Marker),
  live: z.object({ markers: z.array(Marker), settled: z.boolean() }),
  letGo: z.optional(z.record(z.string(), z.number())),
  lastAt: z.number(),
  placed: Placement,
  fields: z.array(KeptField),
  tables: z.array(KeptTable),
  log: z.array(LogEntry),
});
export type BackupVisit = z.infer<typeof BackupVisit>;

/** Bytes that travel between the extension's own pages and the background. */
const Base64 = z.string().check(z.maxLength(200), z.regex(/^[A-Za-z0-9+/]*={0,2}$/));
const Key = z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/));
/** The key that a passphrase or a recovery code gave: made where it was typed, which stays there. */
export const LockProof = z.object({ by: z.enum(['passphrase', 'recovery']), key: Key });
export type LockProof = z.infer<typeof LockProof>;
const LockOutcome = z.object({ outcome: z.enum(['done', 'wrong', 'wait']), waitMs: z.number() });
export type LockOutcome = z.infer<typeof LockOutcome>;

const Nothing = z.object({});
const page = <I, O>(input: I, output: O) => ({ from: 'page' as const, input, output });
const extension = <I, O>(input: I, output: O) => ({ from: 'extension' as const, input, output });

/** Every message there is: who may send it, what it carries, what comes back. */
export const contract = {
  /**
   * A document was opened. Answers with what this portal taught us before, and when the browser took away
   * all that was kept, where nobody was told of it yet.
   */
  openVisit: page(
    z.extend(Visit, { key: z.optional(VisitKey) }),
    z.object({ learned: z.array(Learned), storeLostAt: z.nullable(Time) }),
  ),
  keep: page(Batch, z.object({ acknowledged: z.number() })),
  log: page(
    z.object({ visitId: Id, seq: z.optional(z.number()), entries: z.array(LogEntry).check(z.maxLength(MAX_CHANGES)) }),
    Nothing,
  ),
  /** Markers seen in this frame now; `settled` when the page has been quiet long enough to believe them (or their absence). */
  reportIdentity: page(z.object({ visitId: Id, markers: z.array(Marker), settled: z.boolean() }), Nothing),
  /** The tab's identity: this frame's markers and the top page's. */
  askIdentity: page(z.object({ visitId: Id }), z.object({ markers: z.array(Marker), settled: z.boolean() })),
  /** Newest drafts of this screen that this very page may be offered (same tab or same matter, same frame address), newest first, at most five. */
  findEarlier: page(
    z.object({ visitId: Id, screen: Words }),
    z.object({ drafts: z.array(EarlierDraft), refusal: Refusal }),
  ),
  /** The person dismissed a loss on this screen: what waits from before is not offered there again. */
  letGo: page(z.object({ visitId: Id, screen: Words }), Nothing),
  /** Requests of this tab that have not been answered yet. */
  askActivity: page(Nothing, z.object({ inFlight: z.number() })),
  /** Where the pointer rests in this frame after a press: the next document of the frame asks for it. */
  notePointer: page(Place, Nothing),
  /** Where the pointer lay in the document before this one, in the same frame of the same tab, or null. */
  askPointer: page(Nothing, z.object({ place: z.nullable(Place) })),
  /** What was pressed last when a document ended, for the next one in the same frame of the same tab, which takes it. */
  notePress: page(CarriedPress, Nothing),
  takePress: page(Nothing, z.object({ press: z.nullable(CarriedPress) })),
  /** A frame too small to ask in: shown in the top page. 'none' where nothing of ours is there. */
  askAbove: page(Question, z.object({ answer: z.enum(['keep', 'clear', 'none']) })),
  saveRestore: page(RestoreJob, Nothing),
  /** The job that waits for this document (same tab, frame and matter), or null. */
  findRestore: page(z.object({ visitId: Id }), z.object({ job: z.nullable(RestoreJob) })),
  endRestore: page(z.object({ jobId: Id }), Nothing),
  learn: page(Learned, Nothing),
  /** The person pointed at a control that clears things: from now on it is asked about, whatever was seen before. */
  pointAt: page(z.object({ control: Words, section: Words }), Nothing),
  /** What the guard of this portal's pages goes by; asked again whenever it changes. */
  askGuard: page(Nothing, z.object({ settings: GuardSettings, learned: z.array(Learned) })),
  reportProtection: page(z.object({ visitId: Id, protection: Protection }), Nothing),
  /** When the portal will sign this page out, unless it hears of activity. */
  reportSession: page(z.extend(Session, { visitId: Id }), Nothing),
  /** What this page shows of its portal's troubles; `answered`: none, which ends an outage. */
  reportIncident: page(
    z.object({
      visitId: Id,
      at: Time,
      kind: z.enum(['outage', 'signedOut', 'answered']),
      facts: z.array(Fact).check(z.maxLength(4)),
    }),
    Nothing,
  ),
  /** A file was given to the page, or its form was sent: the answer may come in the next document of this tab. */
  awaitAnswer: page(Awaited, Nothing),
  /** What this document may be the answer to; told once. */
  askAwaited: page(Nothing, z.object({ awaited: z.array(Awaited) })),
  /** Keeps what the tab shows. `whole`: all of the window, not only the form. */
  recordScreen: extension(z.object({ tabId: z.number(), whole: z.boolean() }), z.object({ outcome: ScreenResult })),
  listVisits: extension(Nothing, z.object({ visits: z.array(VisitSummary) })),
  readVisit: extension(
    z.object({ visitId: Id }),
    z.object({
      draft: z.nullable(EarlierDraft),
      markers: z.array(Marker),
      log: z.array(LogEntry),
      matterId: MatterId,
    }),
  ),
  deleteVisit: extension(z.object({ visitId: Id }), Nothing),
  readGuard: extension(Nothing, z.object({ settings: GuardSettings, learned: z.array(Learned) })),
  setGuard: extension(GuardSettings, Nothing),
  /** Answers with the change that takes it back. */
  changeGuard: extension(GuardChange, GuardChange),
  forgetLearned: extension(Learned, Nothing),
  /** Takes a forgotten fact back. */
  relearn: extension(Learned, Nothing),
  listMatters: extension(Nothing, z.object({ matters: z.array(MatterSummary) })),
  /** The fingerprint of the key that seals here; '' before there is one. */
  readKey: extension(Nothing, z.object({ fingerprint: z.string() })),
  /** Another key seals from now on; the one until now signs for it. Answers with its fingerprint. */
  changeKey: extension(Nothing, z.object({ fingerprint: z.string() })),
  /** Seals, and signs the head of everything: a text to be kept outside. */
  makeCheckpoint: extension(z.object({ matterId: Id }), z.object({ text: z.string() })),
  /** Keeps a file from outside with a matter. `content`: base64. `unfit`: why it was not kept, or ''. */
  attachAnchor: extension(
    z.object({
      matterId: Id,
      name: z.string().check(z.maxLength(200)),
      content: z.string().check(z.maxLength(40_000_000)),
    }),
    z.object({ unfit: z.enum(['', 'noCheckpoint', 'otherStamp', 'unreadable', 'tooLarge', 'unknownKind']) }),
  ),
  listAnchors: extension(
    z.object({ matterId: Id }),
    z.object({ anchors: z.array(z.object({ name: z.string(), at: Time, size: z.number() })) }),
  ),
  removeAnchor: extension(z.object({ matterId: Id, name: z.string() }), Nothing),
  /** Seals what is not sealed yet: a preview shows what an export would. */
  seal: extension(Nothing, Nothing),
  /** Seals everything, so that the page that asks can make a package of this matter. */
  prepareExport: extension(z.object({ matterId: Id }), Nothing),
  /**
   * Whether there is a lock, whether it is open, and what the key of a passphrase is made with. `required`: there is none
   * yet, and the organization asks for one: until it is set the archive stays closed.
   */
  askLock: extension(
    Nothing,
    z.object({
      state: z.enum(['none', 'required', 'locked', 'open']),
      passphrase: z.nullable(z.object({ salt: Base64, t: z.number(), m: z.number(), p: z.number() })),
      recovery: z.nullable(z.object({ salt: Base64 })),
      /** Until the next try is taken. */
      waitMs: z.number(),
    }),
  ),
  unlock: extension(LockProof, LockOutcome),
  /** Sets the passphrase, or changes it: then the present one is proven. */
  setLock: extension(
    z.object({
      proof: z.nullable(LockProof),
      passphrase: z.object({ key: Key, salt: Base64, t: z.number(), m: z.number(), p: z.number() }),
      recovery: z.object({ key: Key, salt: Base64 }),
    }),
    LockOutcome,
  ),
  removeLock: extension(LockProof, LockOutcome),
  /** `ifIdle`: only where nobody has worked for as long as the settings say. */
  lockNow: extension(z.object({ ifIdle: z.boolean() }), Nothing),
  /** What a backup of one matter, or (null) of everything, is made of. */
  readBackup: extension(
    z.object({ matterId: z.nullable(MatterId) }),
    z.object({ matters: z.array(BackupMatter), visitIds: z.array(Id) }),
  ),
  readBackupVisit: extension(z.object({ visitId: Id }), z.object({ visit: z.nullable(BackupVisit) })),
  /** Takes matters over from a backup; tells which matter of here each of them is. */
  restoreMatters: extension(
    z.object({ matters: z.array(BackupMatter) }),
    z.object({ here: z.array(z.tuple([MatterId, MatterId])) }),
  ),
  /** Takes a visit over; false where it is here already. */
  restoreVisit: extension(BackupVisit, z.object({ restored: z.boolean() })),
  /** Everything, also without the passphrase; refused where a matter is on legal hold. */
  deleteEverything: extension(Nothing, Nothing),
  /** Somebody works in a page of the extension: it does not lock by itself. */
  noteUse: extension(Nothing, Nothing),
  tabProtection: extension(z.object({ tabId: z.number() }), z.object({ protection: z.nullable(Protection) })),
  /** All matters, the newest change first, and how many visits belong to none. */
  readMatters: extension(Nothing, z.object({ matters: z.array(MatterView), unassigned: z.number() })),
  /** One matter's visits and what happened to them, newest first; '' for what belongs to no matter. */
  readMatter: extension(
    z.object({ matterId: MatterId, most: z.number() }),
    z.object({
      matter: z.nullable(MatterView),
      visits: z.array(VisitSummary),
      timeline: z.array(TimelineEntry),
      /** There is more than was asked for. */
      more: z.boolean(),
    }),
  ),
  /** Changes what the person decides about a matter; what is left out stays. */
  changeMatter: extension(
    z.object({
      matterId: MatterId,
      name: z.optional(z.string().check(z.maxLength(200))),
      closed: z.optional(z.boolean()),
      keepDays: z.optional(z.nullable(z.number().check(z.minimum(1), z.maximum(36_500)))),
      legalHold: z.optional(z.boolean()),
      /** The matter to become part of; '' takes it out again. */
      partOf: z.optional(MatterId),
      /** A matter that it shall not be proposed to be united with. */
      apartFrom: z.optional(MatterId),
    }),
    Nothing,
  ),
  /** Puts a visit where the person says; null: where its markers say. Returns where it was, for undo. */
  placeVisit: extension(
    z.object({ visitId: Id, to: z.nullable(MatterId) }),
    z.object({ before: Placement, now: Placement }),
  ),
  deleteMatter: extension(z.object({ matterId: MatterId }), Nothing),
  /** Labels and values of some visits, the newest first, for the search of the page that asks. `from` counts visits. */
  readWords: extension(
    z.object({ from: z.number(), most: z.number().check(z.maximum(200)) }),
    z.object({ visits: z.array(VisitWords), next: z.nullable(z.number()), total: z.number() }),
  ),
  /** The tab in front: how it is protected, its open documents, whose it is. */
  tabStatus: extension(
    z.object({ tabId: z.number() }),
    z.object({
      protection: z.nullable(Protection),
      visits: z.array(VisitSummary),
      matter: z.nullable(MatterView),
      /** null where no session is known. */
      session: z.nullable(Session),
    }),
  ),
  /** Asks the page in front for what its own bar offers, or to be shown a control. `done`: false where nothing waits there. */
  orderTab: extension(
    z.object({ tabId: z.number(), order: z.enum(['restore', 'review', 'point']) }),
    z.object({ done: z.boolean() }),
  ),
  /** Whose an earlier visit is, compared with the page in front: what the person is asked. */
  judgeVisit: extension(
    z.object({ tabId: z.number(), visitId: Id }),
    z.object({ verdict: Verdict, here: z.array(Marker), theirs: z.array(Marker) }),
  ),
  /** Restores an earlier visit on the page in front. `asked`: the verdict the person saw; another one by now stops it. */
  restoreByHand: extension(
    z.object({ tabId: z.number(), visitId: Id, asked: Verdict }),
    z.object({ done: z.boolean(), verdict: Verdict }),
  ),
};

export type Contract = typeof contract;
export type MessageName = keyof Contract;
export type Input<N extends MessageName> = z.infer<Contract[N]['input']>;
export type Output<N extends MessageName> = z.infer<Contract[N]['output']>;

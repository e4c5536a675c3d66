/**
 * The one contract between pages, the background and the extension's own pages.
 * The schemas are used where a message arrives (the background); senders import only the types,
 * so that the content script carries no parser.
 */
import * as z from 'zod/mini';
import { MAX_CHANGES, Id, Words, Time } from './basics';
import { Batch } from './drafts';
import {
  MatterId,
  MatterView,
  Placement,
  TimelineEntry,
  VisitWords,
  Verdict,
  Awaited,
  ScreenResult,
  BackupMatter,
  BackupVisit,
} from './files';
import { MatterSummary } from './matterSummary';
import {
  AsWritten,
  Marker,
  Visit,
  Fact,
  VisitKey,
  LogEntry,
  EarlierDraft,
  Refusal,
  RestoreJob,
  Learned,
  GuardSettings,
  GuardChange,
  Protection,
  Session,
  VisitSummary,
  Question,
  CarriedPress,
  Place,
  WaitingRestore,
} from './visits';

export { MAX_CHANGES, MAX_VALUE_LENGTH } from './basics';
export { Batch, Cause, DraftChange, KeptField, KeptTable } from './drafts';
export { Awaited, BackupMatter, BackupVisit, MatterView, Placement, TimelineEntry, Verdict, VisitWords } from './files';
export {
  Ask,
  AsWritten,
  CarriedPress,
  EarlierDraft,
  Fact,
  GuardChange,
  GuardSettings,
  Learned,
  LogEntry,
  MAX_FACTS,
  Marker,
  Protection,
  Refusal,
  RestoreJob,
  Session,
  Visit,
  VisitKey,
  VisitSummary,
  WaitingRestore,
} from './visits';

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
  findRestore: page(z.object({ visitId: Id, screen: Words }), z.object({ waiting: z.nullable(WaitingRestore) })),
  endRestore: page(z.object({ jobId: Id }), Nothing),
  learn: page(Learned, Nothing),
  /** The person pointed at a control that clears things: from now on it is asked about, whatever was seen before. */
  pointAt: page(z.object({ control: Words, section: Words, shown: AsWritten }), Nothing),
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
  /** The picture of a screen that was recorded then: a PNG, base64; null where there is none. */
  readPicture: extension(z.object({ visitId: Id, at: Time }), z.object({ picture: z.nullable(z.string()) })),
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

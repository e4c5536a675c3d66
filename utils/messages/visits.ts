/** What is told of a visit: where it is, what happened in it, what is learned and shown of it. */
import * as z from 'zod/mini';
import { MAX_CHANGES, Id, Words, Long, Time } from './basics';
import { FieldValue, KeptField, KeptTable } from './drafts';

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

/** A restore that waits for a document: goes on by itself, or was broken off and is offered. */
export const WaitingRestore = z.object({ job: RestoreJob, offered: z.boolean() });
export type WaitingRestore = z.infer<typeof WaitingRestore>;

/** A control and its section as the page writes them, for people to read; '' where there are no words. */
export const AsWritten = z.object({ control: Words, section: Words });
export type AsWritten = z.infer<typeof AsWritten>;

/** How a control behaved, learned by watching: per portal. */
export const Learned = z.object({
  portal: Id,
  /** Folded accessible name plus kind of control. */
  control: Words,
  section: Words,
  /** `held`: was asked about here; known so that its question can be set. `opens`: brings the form of one more entry. */
  what: z.enum(['clears', 'adds', 'opens', 'asksItself', 'harmless', 'reveals', 'held']),
  at: Time,
  /** Absent in what was learned before this was kept. Nothing is matched by it. */
  shown: z.optional(AsWritten),
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
  controls: z.array(z.object({ portal: Id, control: Words, section: Words, ask: Ask, shown: z.optional(AsWritten) })),
});
export type GuardSettings = z.infer<typeof GuardSettings>;

/** One change of it: what is left out stays; `ask: null` is "as Holdfast does by itself". */
export const GuardChange = z.object({
  pausedUntil: z.optional(Time),
  portals: z.optional(z.record(Id, z.nullable(Ask))),
  controls: z.optional(
    z
      .array(
        z.object({
          portal: Id,
          control: Words,
          section: Words,
          ask: z.nullable(Ask),
          shown: z.optional(AsWritten),
        }),
      )
      .check(z.maxLength(1_000)),
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
export const Question = z.object({
  control: Words,
  section: Words,
  entries: z.array(Words).check(z.maxLength(MAX_CHANGES)),
  entryCount: z.number(),
  fieldCount: z.number(),
  reason: z.enum(['learned', 'rule', 'wording', 'structure', 'signOut']),
});

/** The press that a document ended with: it led to the next one. */
export const CarriedPress = z.object({
  name: Words,
  /** As in `Learned`. */
  control: Words,
  section: Words,
  /** The section as the page writes it. */
  heading: Words,
  /** Its name speaks of removing one entry. */
  removes: z.boolean(),
  /** The page asked by itself, and this was the answer. */
  confirmedByPage: z.boolean(),
  /** Where fields are gone after it, it is learned that it clears. */
  teaches: z.boolean(),
});
export type CarriedPress = z.infer<typeof CarriedPress>;

/** A point of a frame, CSS pixels. */
export const Place = z.object({ x: z.number(), y: z.number() });

/** Clients' files as they are listed, searched and backed up. */
import * as z from 'zod/mini';
import { Id, Words, Time } from './basics';
import { KeptField, KeptTable } from './drafts';
import { Marker, Visit, LogEntry } from './visits';

/** A matter's id; '' stands for the place of what belongs to no matter. */
export const MatterId = z.string().check(z.maxLength(64), z.regex(/^[\w-]*$/));

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
export const Word = z.object({ label: Words, value: Words, at: Time });
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
export const ScreenResult = z.enum(['recorded', 'withoutPicture', 'privateWindow', 'notGuarded', 'failed']);
export const ScopedMarker = z.extend(Marker, { scope: z.string().check(z.maxLength(100)) });

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

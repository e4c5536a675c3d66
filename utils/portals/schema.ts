/**
 * The shape of a portal's rules. Used at build time and in tests only: what runs in a page imports
 * the type, never the parser.
 */
import * as z from 'zod/mini';

const Id = z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/));
/** A bare host name, lower case: no scheme, port, wildcard, path or final dot. */
const Host = z.string().check(z.regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/));
const Selector = z.string().check(z.minLength(1));
const Pattern = z.string().check(
  z.minLength(1),
  z.refine((source) => compiles(source), { error: 'not a regular expression' }),
);

/** A control as rules name it: it matches the selector and, where names are given, is called one of them (folded). */
const ControlRule = z.strictObject({ selector: Selector, names: z.array(z.string().check(z.minLength(1))) });
export type ControlRule = z.infer<typeof ControlRule>;

const MarkerRule = z.strictObject({
  kind: z.enum(['application', 'uci', 'profile', 'name']),
  in: z.enum(['address', 'text']),
  /** Flags `giu` are added. Group 1 is the value. */
  pattern: Pattern.check(z.refine((source) => /\((?!\?)/.test(source), { error: 'needs a group for the value' })),
});
export type MarkerRule = z.infer<typeof MarkerRule>;

const SessionClock = z.strictObject({
  /** The element that carries the portal's own settings, '' where none is known. */
  selector: z.string(),
  /** Milliseconds without activity before the portal warns. */
  inactivityMs: z.number().check(z.positive()),
  /** Milliseconds to answer the warning; 0 where it does not warn. */
  reactionMs: z.number().check(z.nonnegative()),
  /** What the portal counts as activity. */
  activity: z.enum(['click', 'request', 'unknown']),
});
export type SessionClock = z.infer<typeof SessionClock>;

export const Portal = z.strictObject({
  id: Id,
  name: z.strictObject({ en: z.string().check(z.minLength(1)), fr: z.string().check(z.minLength(1)) }),
  /** readOnly: observed, nothing is entered there. never: credentials; Holdfast does not run there at all. */
  mode: z.enum(['guard', 'readOnly', 'never']),
  /** Exact host names, over https on the standard port only. */
  hosts: z.array(Host).check(z.minLength(1)),
  /** Controls that wipe what was entered. */
  clearing: z.array(ControlRule),
  /** Controls that end the session: unsaved work goes with it. */
  signOut: z.array(ControlRule),
  /** Answers (a choice, not a button) that empty or remove a section. `empties` is for people and tests. */
  gates: z.array(z.strictObject({ answer: Selector, empties: z.string() })),
  /** Controls that would clear but ask by themselves: never asked twice. */
  asksItself: z.array(ControlRule),
  /** Controls that add an entry. */
  adding: z.array(ControlRule),
  /** Next, Continue, Save: they move on or save, and clear nothing. */
  advance: z.array(ControlRule),
  /** Paths of sign-in and sign-out pages, as patterns on the path. */
  signIn: z.array(Pattern),
  /** What identifies a client here. */
  markers: z.array(MarkerRule),
  session: z.nullable(SessionClock),
});
export type Portal = z.infer<typeof Portal>;

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'giu') instanceof RegExp;
  } catch {
    return false;
  }
}

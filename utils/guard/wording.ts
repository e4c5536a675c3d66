import { fold } from './fold';
import {
  ADD,
  ADVANCE,
  AFFIRMATION,
  AND_COMMAND,
  BARE_ANSWER,
  CANCEL_AND,
  CLEAR_VERB,
  DENIAL,
  HARMLESS_OBJECT,
  MANY_OBJECT,
  NO_IDIOM,
  OF_CORRESPONDENCE,
  ONE_OBJECT,
  REMOVE_VERB,
  SAME_AS,
  SIGN_OUT,
  STATUS,
  TOPIC,
  WEAK_VERB,
  WIDE_OBJECT,
} from './phrases';

/**
 * What a control's name announces:
 * - `clear` what is near it, `clearAll` of the form; `remove` one entry (of whatever it stands in)
 * - `denies` a topic ("No travel history"): an emptying answer in so many words
 * - `bareAnswer` ("None", "N/A"), `no`, `yes`, `sameAs`: answers whose place must say what they empty
 */
export type Wording =
  | 'clear'
  | 'clearAll'
  | 'remove'
  | 'denies'
  | 'bareAnswer'
  | 'sameAs'
  | 'no'
  | 'yes'
  | 'signOut'
  | 'advance'
  | 'add'
  | 'none';

/** More words than this are a paragraph that happens to be pressable. */
const MAX_WORDS = 16;
/** "Clear" and "Delete" followed by more words than this are sentences ("Delete kept records after…"). */
const MAX_COMMAND_WORDS = 9;
/** "Remove this agent from its workflows before deleting it.": a short name may end with a stop, a sentence does. */
const SENTENCE = /^(\S+\s+){7,}\S+\.$/;
/** "No passport photo? Take one now": asks the reader and goes on. */
const ASKS_AND_GOES_ON = /\?\s*\p{L}/u;

/** A page has few names, and one press asks of the same one several times: read once, some dozens of patterns are saved. */
const known = new Map<string, Wording>();
const MOST_KNOWN = 200;

/** Reads a control's name, English or French; `none` where nothing is certain. The same name always reads the same. */
export function classifyWording(name: string): Wording {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const wording = read(name);
  known.set(name, wording);
  return wording;
}

function read(name: string): Wording {
  const text = fold(name);
  const words = text === '' ? 0 : text.split(' ').length;
  if (words === 0 || words > MAX_WORDS) return 'none';
  if (matches(SIGN_OUT, text)) return 'signOut';
  if (matches(ADVANCE, text)) return 'advance';
  if (matches(ADD, text)) return 'add';
  const isCommand = words <= MAX_COMMAND_WORDS && !SENTENCE.test(name.trim());
  const command = isCommand ? commandIn(text) : undefined;
  return command ?? (ASKS_AND_GOES_ON.test(name) ? 'none' : answerIn(text));
}

/** "I have travelled", "J’ai des enfants": unticking it says the opposite. */
export function affirms(name: string): boolean {
  const text = fold(name);
  return matches(AFFIRMATION, text) && !matches(DENIAL, text) && TOPIC.test(text);
}

/** A command over filters, views and the like: nothing that was typed for the client. */
export function isHarmlessCommand(name: string): boolean {
  return HARMLESS_OBJECT.test(fold(name));
}

function commandIn(text: string): Wording | undefined {
  const removes = matches(REMOVE_VERB, text);
  const weak =
    WEAK_VERB.test(text) && [MANY_OBJECT, ONE_OBJECT, WIDE_OBJECT, TOPIC].some((object) => object.test(text));
  const clears = weak || CANCEL_AND.test(text) || matches(CLEAR_VERB, text);
  if (!removes && !clears) return undefined;
  // "Clear and simple language", "Clear answers about fees", "Reset, then…": prose.
  if (/^clear \S+ (about|between) /.test(text)) return 'none';
  if (isOfTheView(text, removes)) return 'none';
  if (/^\S+ (and|et|ou|or) /.test(text) && !AND_COMMAND.test(text)) return 'none';
  if (/^empty (state|slot|cell|list)$/.test(text)) return 'none';
  if (/^(undo|revert)\b/.test(text) && !/changes|saved/.test(text)) return 'none';
  if (/^(the|this|la|cette) /.test(text)) return 'none';
  const wide = WIDE_OBJECT.test(text);
  if (MANY_OBJECT.test(text)) return 'clear';
  if (wide) return 'clearAll';
  if (removes || ONE_OBJECT.test(text)) return 'remove';
  return /^(start|begin|restart|withdraw|decline|cancel|recommencer|repartir|abandonner|annuler|retirer|refuser|decliner)\b/.test(
    text,
  )
    ? 'clearAll'
    : 'clear';
}

/** What one clears where it stands, and what one removes as an entry: "Clear date", but "Remove this date". */
const ENTRY_WHEN_REMOVED =
  /\b(selections?|dates?|times?|heures?|languages?|langues?|devices?|appareils?|signatures?)\b/g;

/** A filter, a sort order, a password: clearing it takes nothing that was typed for the client. */
function isOfTheView(text: string, removes: boolean): boolean {
  return HARMLESS_OBJECT.test(removes ? text.replace(ENTRY_WHEN_REMOVED, '') : text);
}

function answerIn(text: string): Wording {
  if (/^(yes|oui)\b/.test(text)) return 'yes';
  // "Do not delete my trips" keeps them; it denies nothing about them.
  const notDone = /^(?:please )?(?:do not|don't|never|not|ne pas|ne jamais) (.+)$/.exec(text)?.[1];
  if (notDone !== undefined && commandIn(notDone) !== undefined) return 'none';
  if (matches(BARE_ANSWER, text)) return 'bareAnswer';
  if (matches(SAME_AS, text)) return 'sameAs';
  if (/^(no|non)$/.test(text)) return 'no';
  if (NO_IDIOM.test(text)) return 'none';
  const afterNo = /^(?:no|non), (.+)$/.exec(text)?.[1];
  if (afterNo !== undefined) return denies(afterNo) ? 'denies' : 'no';
  return denies(text) ? 'denies' : 'none';
}

function denies(text: string): boolean {
  const denial = /^(no|aucune?|zero) /.test(text) || matches(DENIAL, text);
  return denial && TOPIC.test(text) && !STATUS.test(text) && !matches(OF_CORRESPONDENCE, text);
}

function matches(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

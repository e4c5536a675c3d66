import type { Control } from './control';
import { ownKey, type FilledPage } from './filledPage';
import { fold } from './fold';
import { isQuestion } from './gateShape';
import type { Stake } from './scope';
import { compareTopics } from './topic';

/** Says that what follows is asked of those who answered "Yes" only. */
const IF_YES =
  /\b(if (yes|so|you (answered|said|selected|chose|have) |applicable)|when yes|si oui|si vous avez (repondu|coche|choisi)|dans l'affirmative|le cas echeant)\b/;
/** Between a question and its first field stand the answers and one or two sentences. */
const MOST_BETWEEN = 600;

/**
 * The fields that a yes/no question opens where no box stands around them: under a heading that they share, the
 * question first; or after the words "If yes".
 */
export function findFlatGated(page: FilledPage, control: Control): Stake | undefined {
  const own = ownKey(page.form, control.element);
  const place = own === undefined ? undefined : placeOf(page, own);
  if (own === undefined || place === undefined) return undefined;
  const { section } = place;
  const keys = [...page.sections.keys()];
  const inside = keys.filter((key) => isWithin(page.sections.get(key), section));
  const after = inside.slice(inside.indexOf(own) + 1);
  const next = after.findIndex((key) => isQuestion(page, key));
  const gated = after.slice(0, next === -1 ? after.length : next);
  const opens =
    (next === -1 && inside[0] === own && isOwnSection(place, keys.length > inside.length)) ||
    saysIfYes(page, own, gated[0]);
  const filled = opens ? gated.filter((key) => page.fields.has(key)) : [];
  const tables =
    opens && next === -1
      ? [...page.tables.keys()].filter((key) => isWithin(page.tables.get(key)?.section, section))
      : [];
  return filled.length + tables.length === 0 ? undefined : { keys: filled, tables, section: [...section] };
}

/** Where a question stands, and what it asks. */
interface Place {
  section: readonly string[];
  asked: string;
  /** It stands in a box of its own, which its words title: what it opens comes after that. */
  isBoxed: boolean;
}

function placeOf(page: FilledPage, own: string): Place | undefined {
  const path = page.sections.get(own);
  if (path === undefined) return undefined;
  const asked = page.fields.get(own)?.identity.label ?? '';
  const isBoxed = path.length > 1 && [...page.sections].every(([key, other]) => key === own || !isWithin(other, path));
  return isBoxed
    ? { section: path.slice(0, -1), asked: `${asked} ${path.at(-1) ?? ''}`, isBoxed }
    : { section: path, asked, isBoxed };
}

/**
 * The heading is this question's, not the page's only title. Of a question in a box of its own only where both speak
 * of the same: many a section begins with a question that opens nothing.
 */
function isOwnSection({ section, asked, isBoxed }: Place, isPart: boolean): boolean {
  if (section.length === 0) return false;
  return (isPart && !isBoxed) || compareTopics(asked, section.at(-1) ?? '').shared > 0;
}

function isWithin(path: readonly string[] | undefined, section: readonly string[]): boolean {
  return path !== undefined && section.every((name, index) => path[index] === name);
}

function saysIfYes(page: FilledPage, own: string, first: string | undefined): boolean {
  const last = page.form.elementsOf(own).at(-1);
  const field = first === undefined ? undefined : page.form.elementOf(first);
  if (last === undefined || field === undefined || first === undefined) return false;
  const between = last.ownerDocument.createRange();
  between.setStartAfter(last);
  between.setEndBefore(field);
  const text = `${between.toString().slice(0, MOST_BETWEEN)} ${page.fields.get(first)?.identity.label ?? ''}`;
  return IF_YES.test(fold(text));
}

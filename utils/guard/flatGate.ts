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
  const section = own === undefined ? undefined : page.sections.get(own);
  if (own === undefined || section === undefined) return undefined;
  const keys = [...page.sections.keys()];
  const inside = keys.filter((key) => isWithin(page.sections.get(key), section));
  const after = inside.slice(inside.indexOf(own) + 1);
  const next = after.findIndex((key) => isQuestion(page, key));
  const gated = after.slice(0, next === -1 ? after.length : next);
  const opens =
    (next === -1 && inside[0] === own && isOwnSection(page, section, own, keys.length > inside.length)) ||
    saysIfYes(page, own, gated[0]);
  const filled = opens ? gated.filter((key) => page.fields.has(key)) : [];
  const tables =
    opens && next === -1
      ? [...page.tables.keys()].filter((key) => isWithin(page.tables.get(key)?.section, section))
      : [];
  return filled.length + tables.length === 0 ? undefined : { keys: filled, tables, section: [...section] };
}

/** The heading is this question's, not the page's only title. */
function isOwnSection(page: FilledPage, section: readonly string[], own: string, isPart: boolean): boolean {
  if (section.length === 0) return false;
  if (isPart) return true;
  const asked = page.fields.get(own)?.identity.label ?? '';
  return compareTopics(asked, section.at(-1) ?? '').shared > 0;
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

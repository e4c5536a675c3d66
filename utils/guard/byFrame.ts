import { closest, selfAndAncestors } from './ancestors';
import type { OtherForm } from './guardOptions';
import { isEmpty, ownKey, readFilledPage, type FilledPage } from './filledPage';
import { partsOf } from './narrowToSection';
import { findStake, wholePage, type Stake } from './scope';
import { matchesRule } from './matchesRule';
import { finding, isReset, type Ground, type Suspect } from './suspect';
import { compareTopics } from './topic';

/** What a control in here speaks of, before it could mean another frame. */
const OWN_PLACE =
  'form,fieldset,section,article,header,footer,nav,aside,dialog,table,[role=group],[role=region],[role=search],[role=dialog]';
const DIALOG = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true]';

/** A control that says it clears and stands beside nothing that it could: a bar in one frame, the form in another. */
export const byFrame: Ground = (suspect) => {
  const { options, change, wording, control } = suspect;
  const { elsewhere } = options;
  if (elsewhere === undefined || !change.ticks) return undefined;
  if (suspect.knows('harmless') || suspect.knows('asksItself')) return undefined;
  const leaves = wording === 'signOut' || matchesRule(control, options.portal.signOut);
  if (!leaves && (!speaks(suspect) || hasOwnPlace(suspect))) return undefined;
  let most: { stake: Stake; other: OtherForm } | undefined;
  for (const other of elsewhere()) {
    const stake = leaves ? changedIn(other) : stakeIn(suspect, other);
    if (stake !== undefined && stake.keys.length + stake.tables.length > (most?.stake.keys.length ?? 0))
      most = { stake, other };
  }
  if (most === undefined) return undefined;
  const kind = leaves ? 'signOut' : wording === 'denies' ? 'answer' : 'clear';
  const found = finding(leaves ? 'signOut' : 'wording', kind, most.stake);
  return found && { ...found, form: most.other.form };
};

function speaks({ sort, wording, control }: Suspect): boolean {
  if (wording === 'denies') return true;
  if (sort !== 'command' || closest(control.element, DIALOG) !== undefined) return false;
  return wording === 'clear' || wording === 'clearAll' || isReset(control.element);
}

/** Stands in a part of its own page that has fields or lists: empty or not, those are meant. */
function hasOwnPlace({ options: { form }, control }: Suspect): boolean {
  const own = ownKey(form, control.element);
  return [...selfAndAncestors(control.element)].some(
    (at) =>
      at.matches(OWN_PLACE) &&
      !isEmpty({ keys: form.keysWithin(at).filter((key) => key !== own), tables: form.tablesWithin(at) }),
  );
}

function stakeIn({ control, wording }: Suspect, { form, frame }: OtherForm): Stake | undefined {
  const page = readFilledPage(form);
  const all = wholePage(page);
  if (isEmpty(all)) return undefined;
  if (frame !== undefined) {
    const there = { ...control, element: frame };
    return findStake(page, there, wording === 'clearAll' ? 'wide' : 'near', wording === 'denies');
  }
  return wording === 'clearAll' ? all : meant(page, all, control.name, wording === 'denies');
}

/** The sections that the name speaks of; for an answer nothing else, for "Clear" all that it does not rule out. */
function meant(page: FilledPage, all: Stake, name: string, answers: boolean): Stake | undefined {
  const parts = partsOf(page, all).map((part) => ({ part, topic: compareTopics(name, part.section.join(' ')) }));
  const named = parts.filter(({ topic }) => topic.shared > 0);
  const chosen = named.length > 0 || answers ? named : parts.filter(({ topic }) => !topic.different);
  if (chosen.length === 0) return undefined;
  return {
    section: chosen.length === 1 ? (chosen[0]?.part.section ?? []) : [],
    keys: chosen.flatMap(({ part }) => part.keys),
    tables: chosen.flatMap(({ part }) => part.tables),
  };
}

/** Leaving takes what was changed; of another document only that shows. */
function changedIn({ form }: OtherForm): Stake | undefined {
  const { fields } = readFilledPage(form);
  const keys = [...fields.values()].filter(({ atDefault }) => atDefault === false).map(({ key }) => key);
  return keys.length === 0 ? undefined : { keys, tables: [], section: [] };
}

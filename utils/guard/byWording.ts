import { flatParent } from './ancestors';
import { fold } from './fold';
import { answersBeside } from './gateShape';
import { findEntryStake, findResetStake, findStake, findTableStake, wholePage, type Stake } from './scope';
import { matchesRule } from './matchesRule';
import { finding, isReset, nearby, type Finding, type Ground, type Suspect } from './suspect';
import { compareTopics } from './topic';

/** The control says what it does, in English or French. */
export const byWording: Ground = (suspect) => {
  const { options, control, change, sort } = suspect;
  if (!change.ticks || suspect.knows('harmless') || suspect.knows('asksItself')) return undefined;
  if (matchesRule(control, options.portal.advance)) return undefined;
  return sort === 'command'
    ? command(suspect)
    : finding('wording', 'answer', sort === 'box' ? boxStake(suspect) : topical(suspect));
};

/** Shows something first: a tab, a fold, a menu or the page's own question. */
const OPENS = '[role=tab],[aria-expanded],[aria-haspopup]:not([aria-haspopup=false])';

function command(suspect: Suspect): Finding {
  const { options, control, wording } = suspect;
  if (control.element.matches(OPENS)) return undefined;
  const form = isReset(control.element) ? control.element.form : null;
  if (form !== null && (wording === 'clear' || wording === 'clearAll')) {
    return finding('wording', 'reset', findResetStake(suspect.page(), form, options.unsaved() > 0));
  }
  switch (wording) {
    case 'signOut':
      return options.unsaved() > 0 ? finding('signOut', 'signOut', wholePage(suspect.page())) : undefined;
    case 'clear':
      return finding('wording', 'clear', clearStake(suspect));
    case 'clearAll':
      return finding('wording', 'clear', findStake(suspect.page(), control, 'wide', false));
    case 'remove':
      return finding('wording', 'remove', findEntryStake(suspect.page(), control));
    case 'denies':
    case 'bareAnswer':
      return finding('wording', 'answer', boxStake(suspect));
    default:
      return undefined;
  }
}

/** "Clear table" means the table, even where that is empty and fields beside it are not. */
function clearStake(suspect: Suspect): Stake | undefined {
  const { control } = suspect;
  const named = /\b(table|tableau)\b/i.test(control.name) ? findTableStake(suspect.page(), control) : undefined;
  return named?.found === true ? named.stake : severalFields(suspect, nearby(suspect));
}

/** A lone "Clear" beside one field is that field's own clear button, as date pickers and search boxes have. */
function severalFields(suspect: Suspect, stake: Stake | undefined): Stake | undefined {
  if (stake === undefined || stake.keys.length > 1 || stake.tables.length > 0) return stake;
  return OWN_CLEAR.test(fold(suspect.control.name)) && standsBesideOne(suspect) ? undefined : stake;
}

const OWN_CLEAR =
  /^\p{L}+( (the |this |la |le |l'|ce |cette )?(value|field|input|text|choice|option|date|valeur|champ|texte|choix))?$/u;
const BESIDE_DEPTH = 3; // adornments stand in boxes of their own
const SECTION = 'section,fieldset,form,article,[role=group],[role=region],tr';

function standsBesideOne({ options: { form }, control }: Suspect): boolean {
  let at = flatParent(control.element);
  for (let depth = 0; at !== undefined && depth < BESIDE_DEPTH; depth++, at = flatParent(at)) {
    if (depth > 0 && at.matches(SECTION)) return false;
    const fields = form.keysWithin(at).length;
    if (fields > 0) return fields === 1 && form.tablesWithin(at).length === 0;
  }
  return false;
}

/** A box or a button that answers: "No travel history", "N/A", "Same as mailing address". */
function boxStake(suspect: Suspect): Stake | undefined {
  const { control, wording, options } = suspect;
  if (wording === 'denies') return nearby(suspect);
  if (wording !== 'bareAnswer' && wording !== 'sameAs') return undefined;
  const stake = findStake(suspect.page(), control, 'beside', true);
  if (stake === undefined || wording === 'bareAnswer') return stake;
  // "Same as above" empties what follows it, not what it refers to.
  const keys = stake.keys.filter((key) => follows(control.element, options.form.elementOf(key)));
  return keys.length === 0 ? undefined : { ...stake, keys, tables: [] };
}

/** More answers than this are levels or kinds ("No formal education"), not a gate. */
const MAX_GATE_ANSWERS = 3;

/** One answer of a few that denies the very topic of its section. */
function topical(suspect: Suspect): Stake | undefined {
  const { control, wording, options } = suspect;
  if (wording !== 'denies') return undefined;
  const { element } = control;
  const answers =
    element.localName === 'select'
      ? (element as HTMLSelectElement).options.length
      : answersBeside(options.form, element).length + 1;
  // A select has an empty first option besides.
  if (answers > MAX_GATE_ANSWERS + (element.localName === 'select' ? 1 : 0)) return undefined;
  const stake = nearby(suspect);
  return stake !== undefined && compareTopics(control.name, stake.section.join(' ')).shared > 0 ? stake : undefined;
}

function follows(control: Element, element: Element | undefined): boolean {
  return element !== undefined && (control.compareDocumentPosition(element) & 4) !== 0;
}

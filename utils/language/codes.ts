/**
 * Codes that features hand to the interface instead of words. Both language files must have a
 * sentence for each (their records are keyed by these types).
 */

/** Why an action was stopped. */
export type HoldReason = 'rule' | 'wording' | 'learned' | 'structure' | 'signOut';

/** What made entries disappear, as far as Holdfast saw. */
export type LossCause = { kind: 'control'; name: string } | { kind: 'page' | 'reload' | 'return' | 'reset' };

/** Why one field was not restored. */
export type NotRestoredReason =
  | 'notFound'
  | 'ambiguous'
  | 'disabled'
  | 'optionGone'
  | 'pageRefused'
  | 'pageChanged'
  | 'newerTyped'
  | 'stopped'
  | 'tooLong'
  | 'noAddControl';

/** Trouble of Holdfast's own that the person must know of. */
export type TroubleCode =
  'valueTooLong' | 'storeFull' | 'storeFailed' | 'storeLost' | 'updated' | 'late' | 'restoreFailed';

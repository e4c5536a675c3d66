import type { Text } from '../shared/language.ts';

/** Ways in which a person can press something. `arrow` and `letter` choose; `implicit` is Enter in a field, `shortcut` a key of the page's own. */
export type Way =
  | 'mouse'
  | 'touch'
  | 'pen'
  | 'double'
  | 'label'
  | 'enter'
  | 'space'
  | 'arrow'
  | 'letter'
  | 'drag'
  | 'implicit'
  | 'shortcut';

/** One kind of control that empties the three fields of its section. */
export interface Kind {
  readonly id: string;
  readonly name: Text;
  readonly ways: readonly Way[];
  /** The page ignores presses that scripts make: after "Clear anyway" it has to be pressed once more. */
  readonly again?: true;
}

const clear = { en: 'Clear section', fr: 'Effacer la section' } as const;
const clearAll = { en: 'Erase all entries', fr: 'Supprimer toutes les entrées' } as const;
const none = { en: 'No travel history', fr: 'Aucun antécédent de voyage' } as const;
const no = { en: 'No', fr: 'Non' } as const;

const pointers = ['mouse', 'touch', 'pen', 'double'] as const;
const keys = ['enter', 'space'] as const;

/** The guard's matrix: every kind of control, with the ways that work on it. */
export const kinds: readonly Kind[] = [
  { id: 'button', name: clear, ways: [...pointers, ...keys] },
  { id: 'input-button', name: clearAll, ways: ['mouse', 'touch', ...keys] },
  { id: 'submit', name: clear, ways: ['mouse', 'touch', 'enter', 'implicit'] },
  { id: 'reset', name: { en: 'Reset', fr: 'Réinitialiser' }, ways: ['mouse', 'touch', ...keys] },
  { id: 'image', name: clearAll, ways: ['mouse', 'touch', 'enter'] },
  { id: 'icon', name: { en: 'Discard section', fr: 'Vider la section' }, ways: ['mouse', 'touch', ...keys] },
  { id: 'link', name: clear, ways: ['mouse', 'touch', 'enter'] },
  { id: 'script-link', name: clear, ways: ['mouse', 'enter'], again: true },
  { id: 'aria-button', name: clearAll, ways: [...pointers, ...keys] },
  { id: 'menu-item', name: clear, ways: ['mouse', ...keys] },
  { id: 'bare', name: clear, ways: pointers },
  { id: 'component', name: clear, ways: ['mouse', 'touch', ...keys] },
  { id: 'on-pointerdown', name: clear, ways: pointers },
  { id: 'on-mousedown', name: clear, ways: ['mouse', 'pen', 'double'] },
  { id: 'on-touchstart', name: clear, ways: ['touch'] },
  { id: 'on-keydown', name: clear, ways: keys },
  { id: 'strict', name: { en: 'Erase answers', fr: 'Effacer les réponses' }, ways: ['mouse', 'enter'], again: true },
  { id: 'script-reset', name: { en: 'Begin', fr: 'Débuter' }, ways: ['mouse', 'enter'] },
  { id: 'checkbox', name: none, ways: [...pointers, 'label', 'space'] },
  { id: 'radio', name: no, ways: ['mouse', 'touch', 'label', 'space', 'arrow'] },
  { id: 'select', name: no, ways: ['arrow', 'letter'] },
  { id: 'listbox', name: no, ways: ['mouse', 'arrow', 'drag'] },
  { id: 'aria-radio', name: no, ways: ['mouse', 'touch', 'space'] },
  { id: 'aria-checkbox', name: none, ways: ['mouse', 'touch', 'space'] },
  { id: 'switch', name: none, ways: ['mouse', 'space'] },
  { id: 'aria-option', name: no, ways: ['mouse', 'touch'] },
  { id: 'toggle', name: no, ways: ['mouse', 'touch', ...keys] },
  { id: 'toggle-plain', name: no, ways: ['mouse', 'enter'] },
  { id: 'bin', name: { en: 'Delete', fr: 'Delete' }, ways: ['mouse', 'space'] },
  { id: 'tooltip', name: clearAll, ways: ['mouse', 'touch'] },
  { id: 'text', name: clear, ways: ['mouse', 'touch'] },
  { id: 'shortcut', name: clear, ways: ['shortcut'] },
];

import { formatsOf } from './formats';
import type { review as English } from './reviewEn';

const formats = formatsOf('fr-CA');

/** Les mots de l’examen. */
export const review: typeof English = {
  tick: (name) => `À restaurer\u00a0: ${name}`,
  tickAll: 'Tout',
  ticked: (n, all) =>
    `${formats.number(n)} sur ${formats.number(all)} ${formats.form(n, { one: 'choisi', other: 'choisis' })}`,
  search: 'Chercher dans ces valeurs',
  nothingFound: 'Rien ici ne dit cela.',
  newer: 'Vous avez saisi ceci depuis. La saisie reste, sauf si vous cochez cette ligne.',
  print: 'Imprimer',
  reformatted: (n) =>
    `La page a écrit ${formats.counted(n, { one: 'valeur', other: 'valeurs' })} à sa façon. Vérifiez que le sens est le même.`,
  reformattedList: 'Écrites à la façon de la page',
  became: (before, now) => `${before} est devenu ${now}`,
};

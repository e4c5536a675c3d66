import { formatsOf } from './formats';
import type { lock as en } from './lockEn';

const formats = formatsOf('fr-CA');

/** Les mots du verrou. */
export const lock: typeof en = {
  title: 'Phrase de passe',
  none: 'Sans phrase de passe, quiconque peut utiliser ce navigateur peut ouvrir le Registre. Avec elle, ce qui est gardé ne s’ouvre qu’une fois la phrase saisie. La sauvegarde, les questions et les restaurations continuent pendant que Holdfast est verrouillé.',
  forgotten: 'Personne ne peut retrouver une phrase de passe oubliée. Vous recevez un code de secours à imprimer.',
  required: 'Une phrase de passe est exigée',
  requiredLead:
    'Votre organisation exige une phrase de passe\u00a0: ce qui est gardé s’ouvre une fois que vous en avez défini une. Entre-temps, votre travail dans les portails est gardé et protégé.',
  byFirm: 'Votre organisation exige une phrase de passe\u00a0: elle peut être changée, mais pas retirée.',
  set: 'Définir une phrase de passe',
  setNow: 'Définir la phrase de passe',
  fresh: 'Nouvelle phrase de passe',
  again: 'Nouvelle phrase de passe, encore une fois',
  present: 'Phrase de passe actuelle',
  atLeast: (n: number) =>
    `Au moins ${formats.number(n)} caractères. Plusieurs mots sont faciles à saisir et difficiles à deviner.`,
  tooShort: (n: number) => `Il faut au moins ${formats.number(n)} caractères.`,
  different: 'Les deux ne sont pas identiques.',
  working: 'Un instant…',
  wrong: 'Ce n’est pas la phrase de passe.',
  wrongCode: 'Ce n’est pas le code de secours.',
  wait: (ms: number) =>
    `Trop d’essais. Réessayez dans ${formats.counted(Math.ceil(ms / 1000), { one: 'seconde', other: 'secondes' })}.`,
  failed: 'Cela n’a pas fonctionné. Rien n’a été modifié.',
  isOn: 'Une phrase de passe est définie. Le Registre ne s’ouvre qu’une fois qu’elle est saisie.',
  change: 'Changer la phrase de passe',
  changeNow: 'La changer',
  remove: 'Retirer la phrase de passe',
  removeNow: 'La retirer',
  removed: 'La phrase de passe a été retirée. Ce qui est gardé s’ouvre sans elle.',
  lockNow: 'Verrouiller maintenant',
  after: 'Verrouiller après',
  minutes: (n: number) =>
    n < 60
      ? `${formats.counted(n, { one: 'minute', other: 'minutes' })} sans travail`
      : `${formats.counted(n / 60, { one: 'heure', other: 'heures' })} sans travail`,
  start: 'Il se verrouille aussi à chaque démarrage du navigateur.',
  codeTitle: 'Votre code de secours',
  codeLead:
    'Il ouvre Holdfast si la phrase de passe est oubliée. Imprimez-le ou notez-le, et gardez-le loin de cet ordinateur. Il n’est affiché que maintenant.',
  copy: 'Copier le code',
  print: 'Imprimer',
  noted: 'J’ai gardé le code',
  locked: 'Holdfast est verrouillé',
  lockedLead:
    'Ce qui est gardé s’ouvre une fois la phrase de passe saisie. Votre travail dans les portails continue\u00a0: chaque modification est gardée, et les questions et les restaurations dans les onglets ouverts fonctionnent comme avant.',
  passphrase: 'Phrase de passe',
  unlock: 'Déverrouiller',
  useCode: 'Utiliser le code de secours',
  usePassphrase: 'Utiliser la phrase de passe',
  code: 'Code de secours',
  everything: {
    title: 'Tout supprimer',
    lead: 'Comme si Holdfast venait d’être installé.',
    leadLocked: 'Ce qui reste quand la phrase de passe et le code de secours sont perdus.',
    action: 'Tout supprimer…',
    question: 'Supprimer tout ce que Holdfast a gardé?',
    what: 'Tous les clients, toutes les visites avec chaque valeur, tout l’historique et les dossiers scellés, ce qui a été appris, les paramètres et la phrase de passe. C’est irréversible, et aucune copie n’est faite.',
    pages: 'Rechargez ensuite les pages de portail qui sont ouvertes.',
    yes: 'Tout supprimer',
    done: 'Tout a été supprimé.',
    refused: 'Rien n’a été supprimé. Un dossier est-il en suspens juridique? Levez-le d’abord.',
  },
  setAnew:
    'Vous avez utilisé le code de secours. Définissez maintenant une nouvelle phrase de passe; vous recevrez un nouveau code.',
};

import type { backup as en } from './backupEn';
import { formatsOf } from './formats';

const formats = formatsOf('fr-CA');
const visits = (n: number) => formats.counted(n, { one: 'visite', other: 'visites' });

/** Les mots des sauvegardes. */
export const backup: typeof en = {
  title: 'Passer à un autre ordinateur',
  lead: 'Une copie de sauvegarde est un seul fichier, scellé par sa propre phrase de passe. Sur l’autre ordinateur, installez Holdfast et lisez-y le fichier. Ce qui s’y trouve déjà reste.',
  notIn:
    'Les dossiers scellés dont sont faits les dossiers de preuve restent sur l’ordinateur qui les a faits\u00a0: exportez d’abord ceux dont vous avez besoin.',
  make: 'Faire une copie de sauvegarde',
  what: 'Ce qu’il faut copier',
  all: 'Tous les clients',
  passphrase: 'Phrase de passe du nouveau fichier',
  again: 'La phrase de passe, encore une fois',
  save: 'Enregistrer la copie',
  working: (done: number, all: number) => `${formats.number(done)} sur ${visits(all)}…`,
  made: (n: number) =>
    `La copie est enregistrée\u00a0: ${visits(n)}. Sans sa phrase de passe, personne ne peut l’ouvrir.`,
  makeFailed: 'La copie n’a pas pu être faite. Rien n’a été modifié.',
  read: 'Lire une copie de sauvegarde',
  file: 'Fichier de sauvegarde',
  filePassphrase: 'Phrase de passe du fichier',
  restore: 'Lire le fichier',
  opening: 'Un instant…',
  restored: (fresh: number, known: number) =>
    `Chaque partie du fichier est intacte. Ajouté\u00a0: ${visits(fresh)}. Déjà ici\u00a0: ${visits(known)}.`,
  partly: (fresh: number, failed: number) =>
    `Ajouté\u00a0: ${visits(fresh)}. Non gardé\u00a0: ${visits(failed)}. Lisez le fichier encore une fois.`,
  refused: {
    notBackup: 'Ce fichier n’est pas une copie de sauvegarde de Holdfast. Rien n’a été modifié.',
    newer: 'Cette copie vient d’un Holdfast plus récent. Mettez d’abord Holdfast à jour. Rien n’a été modifié.',
    damaged: 'Cette copie est endommagée ou incomplète. Rien n’a été modifié.',
    passphrase: 'Ce n’est pas la phrase de passe de ce fichier, ou le fichier est endommagé. Rien n’a été modifié.',
    failed: 'La copie n’a pas pu être lue. Rien n’a été modifié.',
  },
};

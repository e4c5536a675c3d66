import type { enPeople } from './enPeople';
import { formatsOf } from './formats';
import { page, sentence, type Sentence } from './sentence';

const formats = formatsOf('fr-CA');
const counted = (n: number, one: string, other: string): string => formats.counted(n, { one, other });

/** Words of the records, the workbench and the first page, in French. English: `enPeople.ts`. */
export const frPeople: typeof enPeople = {
  matters: {
    title: 'Dossiers',
    lead: 'Un dossier est celui d’un seul client. Holdfast le reconnaît aux numéros que les pages affichent.',
    none: 'Aucun dossier pour l’instant. Il apparaît ici lorsqu’une page protégée affiche un numéro de demande, un IUC ou un profil.',
    unassigned: 'Sans dossier',
    unassignedLead:
      'Gardé à partir de pages qui ne nomment personne, ou plus d’un client. Vous pouvez déplacer chaque visite vers un dossier.',
    visits: (n) => counted(n, 'visite', 'visites'),
    numbers: 'Numéros',
    portals: 'Portails',
    lastAt: 'Dernière modification',
    closed: 'Fermé',
    showClosed: 'Afficher les dossiers fermés',
    all: 'Tous les dossiers',
    gone: 'Ce dossier n’est plus gardé.',
    perhapsSame: (name): Sentence =>
      sentence`Une page de ce dossier a aussi affiché un numéro de ${page(name)}. Est-ce le même client?`,
    unite: 'Réunir les deux',
    apart: 'Non, les garder séparés',
    united: (name): Sentence => sentence`${page(name)} fait maintenant partie de ce dossier.`,
    takeApart: 'Séparer de nouveau',
    tools: 'Ce dossier',
    name: 'Nom du dossier',
    rename: 'Enregistrer le nom',
    renamed: 'Le nom est enregistré.',
    close: 'Fermer le dossier',
    reopen: 'Rouvrir le dossier',
    isClosed: 'Le dossier est fermé. Rien n’en a été supprimé.',
    isOpen: 'Le dossier est rouvert.',
    keep: 'Garder ce qui ne sert plus pendant',
    keepDefault: (days) => `comme pour tous (${counted(days, 'jour', 'jours')})`,
    days: (n) => counted(n, 'jour', 'jours'),
    legalHold: 'Mise en suspens juridique\u00a0: ne rien retirer avec le temps',
    saved: 'Enregistré.',
    remove: 'Supprimer ce dossier',
    removeTitle: 'Supprimer ce dossier?',
    removeLead: (visits) =>
      `${counted(visits, 'visite', 'visites')}, toutes les valeurs et l’historique sont effacés de cet ordinateur, sans retour possible. Le portail n’est pas touché.`,
    removed: 'Le dossier est supprimé.',
    union: 'Réunir avec un autre dossier',
  },
  timeline: {
    title: 'Ce qui s’est passé',
    empty: 'Rien ne s’est encore passé.',
    noMatch: 'Rien ne correspond.',
    filter: 'Afficher',
    kinds: {
      all: 'Tout',
      change: 'Modifications',
      hold: 'Retenues',
      loss: 'Pertes',
      restore: 'Restaurations',
      other: 'Le reste',
    },
    search: 'Chercher dans les libellés et les valeurs',
    found: (n) => counted(n, 'ligne', 'lignes'),
    more: 'Afficher plus',
    older: 'Afficher des visites plus anciennes',
    to: 'à',
    blank: 'vide',
    lostFields: (n) => counted(n, 'champ rempli', 'champs remplis'),
    restoredFields: (done, total) => `${formats.number(done)} sur ${formats.number(total)}`,
    onPage: 'sur',
  },
  visit: {
    move: 'Dossier de cette visite',
    moveTo: 'Déplacer vers',
    moveNow: 'Déplacer',
    byMarkers: 'selon ses propres numéros',
    moved: (name): Sentence => sentence`Déplacé vers ${page(name)}. Le déplacement est inscrit dans l’historique.`,
    movedNowhere: 'La visite n’est plus dans un dossier. Le déplacement est inscrit dans l’historique.',
    undoMove: 'Annuler le déplacement',
    moveUndone: 'Le déplacement est annulé.',
    compare: 'Le formulaire à deux moments',
    compareLead: 'Chaque modification est gardée\u00a0: choisissez deux moments pour voir ce qui diffère.',
    earlier: 'Premier moment',
    later: 'Second moment',
    newest: 'Tel qu’il est gardé maintenant',
    onlyDifferent: 'Seulement ce qui diffère',
    same: 'Rien ne diffère entre ces deux moments.',
    fieldHistory: 'Historique',
    historyOf: (label): Sentence => sentence`Historique de «\u00a0${page(label)}\u00a0»`,
    noHistory: 'Aucune modification de ce champ à la main n’a été inscrite pendant cette visite.',
    closeHistory: 'Fermer',
    print: 'Imprimer',
    matter: 'Dossier',
    noMatter: 'sans dossier',
    restoreHere:
      'Pour remettre ces valeurs dans une page\u00a0: ouvrez la page dans le portail, puis choisissez cette visite dans le volet à côté.',
  },
  search: {
    title: 'Chercher partout',
    label: 'Chercher les noms, les libellés et les valeurs de tous les dossiers',
    go: 'Chercher',
    results: (n) => counted(n, 'résultat', 'résultats'),
    first: (n) => `Les ${formats.number(n)} plus récents sont affichés. Précisez pour en trouver moins.`,
    none: 'Rien n’a été trouvé.',
  },
  settings: {
    title: 'Paramètres',
    language: 'Langue des pages de Holdfast',
    languages: { browser: 'Comme le navigateur', en: 'English', fr: 'Français' },
    languageNote: 'Les messages dans un portail suivent la langue du portail.',
    keep: 'Garder les visites où rien ne se passe plus pendant',
    keepNote:
      'Elles sont ensuite effacées, sauf s’il manque encore quelque chose sur la page ou si le dossier est en suspens juridique.',
    storage: 'Espace utilisé',
    used: (used) => `${used} sur cet ordinateur.`,
    byFirm: 'Fixé par votre organisation.',
    first: 'Le fonctionnement de Holdfast',
  },
  workbench: {
    matter: 'Dossier',
    noMatter: 'Cette page ne dit pas à qui elle appartient.',
    noMatterWhy: 'Holdfast n’y propose de lui-même rien d’une autre page.',
    kept: 'Gardé à partir de cette page',
    nothingKept: 'Rien n’est encore saisi sur cette page.',
    section: 'Section',
    entries: 'Entrées',
    fields: 'Champs',
    saved: (seconds) =>
      seconds < 2
        ? 'Enregistré sur cet ordinateur à l’instant.'
        : `Enregistré sur cet ordinateur il y a ${ago(seconds)}.`,
    losses: 'En attente de vous',
    sentToPage: 'Voyez la barre au bas de la page.',
    notReached: 'La page n’a pas répondu. Rechargez-la et réessayez.',
    earlier: 'Reprendre une visite antérieure',
    earlierLead: 'Ne remplit que ce qui est vide sur cette page maintenant. Rien n’est envoyé.',
    ofMatter: 'De ce dossier',
    ofOthers: 'D’autres dossiers, ou sans dossier',
    noneEarlier: 'Aucune autre visite de ce dossier n’est gardée.',
    bringBack: 'Restaurer ici',
    askTitle: 'Est-ce le même client?',
    askOther: (theirs, here): Sentence =>
      sentence`Ceci a été gardé pour ${page(theirs)}. La page affichée montre ${page(here)}.`,
    askUnknownThere: (here): Sentence =>
      sentence`On ne sait pas pour qui ceci a été gardé\u00a0: sa page ne nommait personne. La page affichée montre ${page(here)}.`,
    askUnknownHere: (theirs): Sentence =>
      sentence`Ceci a été gardé pour ${page(theirs)}. La page affichée ne dit pas à qui elle appartient.`,
    askNobody: 'Ni cette visite ni la page affichée ne disent à qui elles appartiennent.',
    askAnyway: 'Restaurer quand même',
    started: (client): Sentence =>
      sentence`Ce qui a été gardé pour ${page(client)} est remis dans la page. Voyez la barre sur celle-ci.`,
    startedNobody: 'Ce qui a été gardé est remis dans la page. Voyez la barre sur celle-ci.',
    nothingFits: 'Rien n’en manque sur cette page, ou la page n’a pas ces champs.',
    openPanel: 'Ouvrir le volet',
    page: 'Sur cette page',
  },
  popup: {
    newest: 'Dernière perte',
    links: 'Autres pages',
  },
  badge: {
    protected: 'page protégée',
    partly: 'page partiellement protégée',
    attention: 'demande votre attention',
    off: 'cette page n’est pas protégée',
  },
  welcome: {
    title: 'Holdfast est prêt',
    lead: 'Il travaille de lui-même sur les portails d’immigration. Tant que tout va bien, il ne dit rien.',
    does: 'Ce qu’il fait',
    doesList: [
      'Il garde chaque modification sur cet ordinateur, à mesure que vous saisissez.',
      'Il demande avant qu’un clic n’efface une section, et nomme ce qui disparaîtrait.',
      'Il ignore un clic sur ce qui vient d’apparaître sous votre pointeur.',
      'Il remet ce qui a disparu, puis vérifie chaque valeur.',
    ],
    stores: 'Ce qu’il garde',
    storesList: [
      'Ce que vous saisissez dans un portail protégé, et quand, dans l’espace du navigateur sur cet ordinateur.',
      'À qui appartient une page, comme la page elle-même l’affiche.',
      'Vous pouvez tout voir dans le Registre, et l’y supprimer.',
    ],
    never: 'Ce qu’il ne fait jamais',
    neverList: [
      'Il n’envoie jamais rien. Il n’y a ni compte ni serveur.',
      'Il n’appuie jamais sur Suivant, Enregistrer, Soumettre ou Supprimer à votre place.',
      'Il ne garde jamais de mots de passe, de codes à usage unique, de numéros de carte ni de pages d’ouverture de session.',
      'Il ne met jamais de lui-même les entrées d’un client dans la page d’un autre.',
    ],
    choose: 'Choisir',
    tryIt: 'Essayer',
    tryLead: 'Un formulaire d’exemple dans Holdfast. Rien n’en est gardé.',
    tryLink: 'Ouvrir l’exemple',
    open: 'Rechargez une fois les pages ouvertes avant maintenant : Holdfast passera alors avant leurs propres scripts.',
  },
  example: {
    title: 'Exemple\u00a0: antécédents de voyage',
    lead: 'Appuyez sur «\u00a0Aucun voyage\u00a0» et voyez la retenue. Choisissez «\u00a0Effacer quand même\u00a0», puis reprenez les entrées avec «\u00a0Restaurer\u00a0».',
    practice: 'Ceci est un exemple. Rien n’est gardé ni envoyé.',
    section: 'Antécédents de voyage',
    trip: (n) => `Voyage ${formats.number(n)}`,
    from: 'Du',
    to: 'Au',
    country: 'Pays',
    add: 'Ajouter un autre voyage',
    none: 'Aucun voyage',
    back: 'Retour',
    countries: ['France', 'Inde', 'Philippines'],
  },
};

function ago(seconds: number): string {
  if (seconds < 60) return `${formats.number(seconds)} s`;
  if (seconds < 3600) return `${formats.number(Math.floor(seconds / 60))} min`;
  if (seconds < 86_400) return `${formats.number(Math.floor(seconds / 3600))} h`;
  return counted(Math.floor(seconds / 86_400), 'jour', 'jours');
}

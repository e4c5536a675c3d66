import { formatsOf } from './formats';
import { page, sentence } from './sentence';
import type * as english from './evidenceEn';

const formats = formatsOf('fr-CA');

export const evidence: typeof english.evidence = {
  title: 'Preuves',
  lead: 'Tout ce qui arrive aux entrées d’un client est scellé au moment même. Un dossier de preuve contient les enregistrements d’un seul client et ne dit rien des autres; n’importe qui peut le vérifier sans Holdfast et sans réseau.',
  none: 'Rien n’est encore scellé. Les enregistrements commencent à votre première modification dans un portail protégé.',
  unassigned: 'Client non identifié',
  erased: 'Client dont les dossiers ont été supprimés',
  kinds: { application: 'Demande', uci: 'IUC', profile: 'Profil' },
  records: (n) => formats.counted(n, { one: 'enregistrement scellé', other: 'enregistrements scellés' }),
  export: 'Exporter les preuves',
  working: 'Le dossier de preuve est en préparation…',
  done: 'Le dossier de preuve est dans vos téléchargements. Imprimez son report.html; gardez le fichier zip tel quel.',
  exportFailed: 'Aucun dossier de preuve n’a été créé.',
  failed: 'Holdfast n’a pas pu lire ses enregistrements scellés.',
  check: 'Vérifier un dossier de preuve',
  choose: 'Choisir le contenu',
  readingRecords: 'Lecture des enregistrements…',
  from: 'Du',
  to: 'Au (inclus)',
  find: 'Trouver un enregistrement',
  included: (n, all) =>
    `${formats.number(n)} sur ${formats.counted(all, { one: 'enregistrement', other: 'enregistrements' })} dans le dossier. Ce qui est laissé de côté y est déclaré.`,
  blackOutField: 'Caviarder un champ dans tous les enregistrements',
  blackOut: 'Caviarder',
  moreRecords: (rest) => `Afficher plus d’enregistrements (${rest})`,
  exportChosen: 'Exporter ce qui est choisi',
  preview: 'Aperçu du rapport',
  previewTitle: 'Le rapport tel qu’il sera imprimé',
  csv: 'Enregistrer en tableau (CSV)',
  json: 'Enregistrer en JSON',
  keptBack: 'retenu',
  blackedOut: (n) => formats.counted(n, { one: 'valeur caviardée', other: 'valeurs caviardées' }),
  blackOutValues: 'Caviarder',
  inPackage: (n) => `Élément ${n} dans le dossier`,
  goesIn: 'Inclus',
  reasons: {
    privilege: 'Retenu\u00a0: secret professionnel',
    privacy: 'Retenu\u00a0: vie privée',
    'other-client': 'Retenu\u00a0: concerne une autre personne',
    irrelevant: 'Retenu\u00a0: étranger à l’affaire',
  },
  stages: {
    sealing: 'Mise sous scellés…',
    reading: 'Lecture des enregistrements…',
    files: 'Lecture des images et des pages…',
    checking: 'Vérification de chaque enregistrement…',
    report: 'Rédaction du rapport…',
    signing: 'Signature du dossier…',
  },
};

export const verify: typeof english.verify = {
  title: 'Vérifier un dossier de preuve',
  lead: 'Cette page vérifie un dossier de preuve, de son dernier octet aux mots de son rapport. Rien ne quitte la page. Chaque question a sa propre réponse; aucune n’en implique une autre.',
  file: 'Dossier de preuve (.zip)',
  expected: 'Empreinte de la clé qui devrait avoir signé (si on vous l’a donnée)',
  expectedHelp: '64 chiffres hexadécimaux, donnés autrement par la personne qui a établi le dossier.',
  more: 'Ce que vous détenez d’autre, et ce que vous exigez',
  outside: 'Points de contrôle et horodatages gardés ailleurs (.txt, .eml, .tsr)',
  outsideHelp: 'Ce qui a été envoyé par courriel, imprimé ou horodaté plus tôt et n’est pas venu dans ce dossier.',
  authority: 'Certificat de l’autorité d’horodatage (.pem)',
  authorityHelp:
    'Obtenu de l’autorité elle-même. Alors seuls ses horodatages, et ce que vous détenez, attestent le moment.',
  requireAnchor: 'Un ancrage externe est exigé',
  noDeletions: 'Rien ne doit avoir été supprimé',
  saveThis: 'Enregistrer ce vérificateur en un seul fichier\u00a0: il fonctionne sans Holdfast et sans réseau',
  stamp: (name, at) => `Horodatage ${name} ${at}`.trim(),
  stampStates: {
    trusted: 'signé par l’autorité que vous avez nommée',
    untrusted: 'non signé par une autorité que vous avez nommée',
    otherContent: 'porte sur autre chose qu’un point de contrôle de ce journal',
    beforeContent: 'non compté\u00a0: antérieur à ce qu’il horodate',
    unreadable: 'illisible',
  },
  unchecked: (n) =>
    `${formats.counted(n, { one: 'preuve OpenTimestamps', other: 'preuves OpenTimestamps' })} non vérifiée ici\u00a0: utilisez «\u00a0ots verify\u00a0».`,
  working: 'Vérification en cours…',
  failed: 'Le fichier n’a pas pu être lu.',
  questions: { intact: 'Est-il intact?', signer: 'Par qui?', time: 'Depuis quand?', complete: 'Complet?' },
  intact: {
    intact: 'Oui\u00a0: chaque octet est tel qu’il a été signé',
    broken: 'Non\u00a0: ce n’est pas ce qui a été signé',
    unreadable: 'Non lu\u00a0: endommagé, dangereux, trop grand ou d’une autre version',
  },
  signer: {
    identified: 'La clé attendue',
    unidentified: 'Non identifié\u00a0: une clé contenue dans le dossier n’identifie personne',
    other: 'Une autre clé que celle attendue',
    unknown: 'Non établi',
  },
  time: {
    anchored: 'Un point de contrôle a été gardé à l’extérieur',
    unanchored: 'Aucun ancrage externe\u00a0: seulement l’horloge de cet ordinateur',
    unknown: 'Non établi',
  },
  complete: {
    complete: 'Oui\u00a0: tous les enregistrements jusqu’au dernier sceau',
    partial: 'En partie; ce qui manque est déclaré',
    unknown: 'Non établi',
  },
  counts: (all, withheld, deleted, redacted) =>
    `${formats.counted(all, { one: 'enregistrement', other: 'enregistrements' })}; ${formats.counted(withheld, { one: 'retenu', other: 'retenus' })}, ${formats.counted(deleted, { one: 'supprimé', other: 'supprimés' })}, ${formats.counted(redacted, { one: 'valeur caviardée', other: 'valeurs caviardées' })}`,
  key: 'Clé\u00a0:',
  earlierKey: 'Clé précédente, qui a signé pour elle :',
};

export const receipts: typeof english.receipts = {
  happened: {
    upload: 'Fichier choisi pour le téléversement',
    submission: 'Formulaire envoyé',
    answer: 'Réponse de la page',
    screen: 'Écran enregistré',
  },
  reading: (file, percent) =>
    sentence`Holdfast lit «\u00a0${page(file)}\u00a0» pour son reçu\u00a0: ${String(percent)}\u00a0%. Continuez à travailler.`,
  screens: 'Preuve de cet écran',
  record: 'Enregistrer cet écran',
  recordLead: 'Conserve comme preuve les mots, le formulaire et, si le navigateur le permet, une image de cette page.',
  whole: 'Toute la fenêtre, pas seulement le formulaire',
  picture: {
    show: 'Afficher l’image',
    hide: 'Masquer l’image',
    of: (when) => `L’écran tel qu’il a été enregistré, ${when}`,
    none: 'Il n’y a plus d’image de cet écran, ou aucune n’a encore pu être conservée.',
  },
  screen: {
    recorded: 'Cet écran est enregistré\u00a0: ses mots, son formulaire et une image.',
    withoutPicture:
      'Cet écran est enregistré sans image. Pour en avoir une, utilisez le bouton de Holdfast dans la barre du navigateur, ou Alt+Maj+S.',
    privateWindow: 'Non enregistré\u00a0: rien d’une fenêtre privée n’est conservé.',
    notGuarded: 'Non enregistré\u00a0: Holdfast ne conserve pas cette page.',
    failed: 'Non enregistré\u00a0: Holdfast n’a pas pu conserver cet écran.',
  },
};

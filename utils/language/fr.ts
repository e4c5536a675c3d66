import type { HoldReason, LossCause, NotRestoredReason, TroubleCode } from './codes';
import type { Language } from './en';
import { formatsOf } from './formats';
import { frPeople } from './frPeople';
import { anchors } from './anchorsFr';
import { evidence, receipts, verify } from './evidenceFr';
import { backup } from './backupFr';
import { lock } from './lockFr';
import { review } from './reviewFr';
import { incidents } from './incidentsFr';
import { session } from './sessionFr';
import { settings } from './settingsFr';
import { sites } from './sitesFr';
import { page, sentence, type Sentence } from './sentence';

const formats = formatsOf('fr-CA');

const entries = (n: number) => formats.counted(n, { one: 'entrée', other: 'entrées' });
const fields = (n: number) => formats.counted(n, { one: 'champ', other: 'champs' });
const filled = (n: number) => formats.counted(n, { one: 'champ rempli', other: 'champs remplis' });
const amount = (e: number, f: number) => (e > 0 ? `${entries(e)} (${fields(f)})` : filled(f));
const quoted = (words: string): Sentence => sentence`«\u00a0${page(words)}\u00a0»`;
const of = (section: string): Sentence =>
  section === '' ? ['de cette page'] : sentence`de la section ${quoted(section)}`;
const control = (name: string): Sentence => (name === '' ? ['Cette commande'] : quoted(name));
const when = (at: number, now: number) =>
  formats.sameDay(at, now) ? `à ${formats.time(at)}` : `le ${formats.date(at)} à ${formats.time(at)}`;

const holdReason: Record<HoldReason, (name: string) => Sentence> = {
  rule: (name) =>
    sentence`On sait que ${name === '' ? ['cette commande'] : quoted(name)} efface cette partie du portail sans le demander.`,
  wording: (name) =>
    sentence`D’après son libellé, ${name === '' ? ['cette commande'] : quoted(name)} efface ce qui a été saisi.`,
  learned: (name) => sentence`${control(name)} a fait disparaître des entrées la dernière fois.`,
  structure: (name) =>
    sentence`Ce que vous avez saisi disparaît avec ${name === '' ? ['cette réponse'] : quoted(name)}.`,
  signOut: (name) =>
    sentence`${control(name)} quitte cette page, et ce que vous avez saisi n’est peut-être pas enregistré.`,
};

const causes: Record<LossCause['kind'], (name: string) => Sentence> = {
  control: (name) => (name === '' ? ['après un clic'] : sentence`après ${quoted(name)}`),
  page: () => ['lorsque la page a changé d’elle-même'],
  reload: () => ['lorsque la page a été rechargée'],
  return: () => ['lorsque vous êtes revenu à cette page'],
  reset: () => ['lorsque le formulaire a été réinitialisé'],
};

const notRestored: Record<NotRestoredReason, string> = {
  notFound: 'Ce champ n’est plus sur la page.',
  ambiguous: 'Plusieurs champs se ressemblent; Holdfast ne devine pas.',
  disabled: 'La page n’accepte pas de saisie dans ce champ.',
  optionGone: 'La liste n’offre plus ce choix.',
  pageRefused: 'La page n’a pas accepté cette valeur.',
  pageChanged: 'La page a modifié cette valeur après sa restauration.',
  newerTyped: 'Vous avez saisi une valeur plus récente; elle n’a pas été touchée.',
  stopped: 'La restauration a été arrêtée avant ce champ.',
  tooLong: 'La valeur est plus longue que ce que le champ permet.',
  noAddControl: 'Holdfast n’a pas trouvé comment ajouter une entrée ici.',
};

const trouble: Record<TroubleCode, string> = {
  valueTooLong:
    'Une valeur est trop longue pour être gardée (plus de 16 millions de caractères). Tout le reste est gardé.',
  storeFull: 'Le disque est plein. Ce que vous saisissez maintenant pourrait ne pas être gardé.',
  storeFailed: 'Holdfast n’a pas pu écrire dans son registre. Enregistrez votre travail dans le portail maintenant.',
  storeLost:
    'Le navigateur a perdu ce que Holdfast avait gardé; un nouveau registre a été ouvert. Ce qui se trouve dans les pages ouvertes est de nouveau gardé.',
  updated:
    'Holdfast a été mis à jour. Enregistrez votre travail dans le portail, puis rechargez cette page pour rester protégé.',
  late: 'Holdfast a démarré après cette page. Rechargez-la pour être entièrement protégé.',
  restoreFailed:
    'La restauration n’a pas pu être terminée. Vos entrées sont toujours gardées; copiez-les à partir d’Examiner.',
};

/** Every word a person reads, in French: the plain government French of IRCC's own pages. */
export const fr: Language = {
  code: 'fr',
  formats,
  inpage: {
    region: 'Holdfast',
    holdTitle: (e, f, section, reason) =>
      reason === 'signOut'
        ? sentence`Vous perdriez ${e > 0 ? entries(e) : filled(f)} ${of(section)}`
        : sentence`Cette action effacerait ${e > 0 ? entries(e) : filled(f)} ${of(section)}`,
    holdLead: (e, f, name, reason) => sentence`${holdReason[reason](name)} En jeu\u00a0: ${amount(e, f)}.`,
    holdList: 'Ce qui serait perdu',
    andMore: (n) => `et ${formats.counted(n, { one: 'autre', other: 'autres' })}`,
    holdCalm: 'Rien n’a encore été effacé. Holdfast garde une copie, quel que soit votre choix.',
    keep: 'Garder mes entrées',
    clear: 'Effacer quand même',
    lost: (e, f, section, cause, at, now) =>
      sentence`${amount(e, f)} ${formats.form(e > 0 ? e : f, { one: 'a disparu', other: 'ont disparu' })} ${of(section)} ${when(at, now)}, ${causes[cause.kind](cause.kind === 'control' ? cause.name : '')}.`,
    offered: (e, f, section, at, now) =>
      sentence`Holdfast a gardé ${amount(e, f)} ${of(section)} (dernière modification ${when(at, now)}). ${formats.form(
        e > 0 ? e : f,
        e > 0
          ? { one: 'Elle n’est plus sur la page.', other: 'Elles ne sont plus sur la page.' }
          : { one: 'Il n’est plus sur la page.', other: 'Ils ne sont plus sur la page.' },
      )}`,
    client: (name) => sentence`Client\u00a0: ${page(name)}`,
    restore: 'Restaurer',
    review: 'Examiner',
    dismiss: 'Ignorer',
    undo: 'Annuler la restauration',
    copy: 'Copier',
    copied: 'Copié',
    copyAll: 'Tout copier',
    stop: 'Arrêter',
    restoring: 'Restauration en cours…',
    progress: (done, total) => `${formats.number(done)} sur ${formats.number(total)}`,
    restored: (done, total, left) =>
      // Plain digits: CONTRACT.md promises "N sur M restaurés" to programs.
      `${done} sur ${total} restaurés. ` +
      (left > 0
        ? `${fields(left)} ${formats.form(left, { one: 'n’a pas pu être restauré', other: 'n’ont pas pu être restaurés' })}; copiez ce qu’il vous faut.`
        : 'Chaque valeur a été vérifiée sur la page.'),
    notRestoredList: 'Non restaurés',
    notRestored,
    undone: (left) =>
      left === 0
        ? 'La restauration a été annulée. La page a repris ses valeurs précédentes.'
        : `La restauration a été annulée. ${formats.counted(left, { one: 'entrée ajoutée reste', other: 'entrées ajoutées restent' })} sur la page; supprimez-les-y si vous n’en voulez pas.`,
    shield: (name) =>
      name === ''
        ? ['Clic ignoré\u00a0: la page changeait sous votre pointeur. Cliquez de nouveau si c’était voulu.']
        : sentence`Clic ignoré\u00a0: la page changeait sous votre pointeur; ${quoted(name)} n’a donc pas été activé. Cliquez de nouveau si c’était voulu.`,
    pressAgain: (name) =>
      sentence`Cette page n’accepte qu’un vrai clic. Appuyez encore une fois sur ${name === '' ? ['la commande'] : quoted(name)}; cette fois, le clic passera.`,
    pointing: 'Appuyez sur la commande qui efface. L’appui ne fait que la montrer à Holdfast. Échap abandonne.',
    pointAgain: 'Ce n’est pas une commande qui a un nom. Appuyez sur la commande qui efface; Échap abandonne.',
    pointingEnded: 'Rien n’a été montré.',
    pointed: (name) =>
      sentence`Désormais, Holdfast demande avant « ${page(name)} ». Vous pouvez le changer dans les paramètres.`,
    trouble,
    reviewing: review,
    reviewTitle: 'Ce qui était là, et ce qui y est maintenant',
    field: 'Champ',
    before: 'Avant',
    now: 'Maintenant',
    empty: 'vide',
    noSection: 'Cette page',
    shortened: (n) => `… (${formats.counted(n, { one: 'caractère', other: 'caractères' })})`,
  },
  people: frPeople,
  pages: {
    product: 'Holdfast',
    protection: 'Cette page',
    openRecords: 'Ouvrir le registre',
    none: 'Holdfast n’est pas actif sur cette page.',
    protected: (n) =>
      n === 0
        ? 'Cette page est protégée.'
        : `Cette page est protégée\u00a0: ${fields(n)} ${formats.form(n, { one: 'gardé', other: 'gardés' })}.`,
    partly: (n) =>
      `Cette page est partiellement protégée\u00a0: ${fields(n)} ${formats.form(n, { one: 'gardé', other: 'gardés' })}.`,
    attention: 'Quelque chose sur cette page demande votre attention.',
    off: 'Cette page n’est pas protégée.',
    why: {
      '': '',
      late: 'Holdfast a démarré après la page. Rechargez-la.',
      readOnly: 'Ce site est seulement lu, jamais modifié\u00a0: il n’y a rien à perdre ici.',
      signIn: 'Les pages d’ouverture de session ne sont jamais enregistrées.',
      storeFailed:
        'Holdfast n’a pas pu écrire dans son registre. Enregistrez votre travail dans le portail maintenant.',
      loss: 'Des entrées ont disparu. Voyez la barre au bas de la page.',
      removed:
        'Cette page retire de l’écran les messages de Holdfast\u00a0: plus rien n’y est demandé. Ce que vous saisissez est toujours gardé.',
      fault:
        'Holdfast a rencontré une défaillance sur cette page et n’y garde peut-être pas tout. Enregistrez votre travail dans le portail maintenant.',
    },
    losses: (n) => `${formats.counted(n, { one: 'perte', other: 'pertes' })} à restaurer`,
    keptHere: 'Gardé à partir de cet onglet',
    records: 'Registre',
    visits: 'Visites gardées',
    earlierVisits: (n: number) =>
      formats.counted(n, { one: 'visite précédente de cet écran', other: 'visites précédentes de cet écran' }),
    noVisits: 'Rien n’est encore gardé. Ce que vous saisissez dans un portail protégé apparaît ici.',
    noVisitsHere: 'Rien de cet onglet n’est encore gardé.',
    untitled: 'Page sans titre',
    unknownClient: 'Client non identifié',
    client: 'Client',
    page: 'Page',
    lastChange: 'Dernière modification',
    kept: 'Gardé',
    fields,
    missing: (n) => `${formats.counted(n, { one: 'absent', other: 'absents' })} de la page`,
    missingOne: 'Absent de la page',
    nothingMissing: 'Rien ne manque',
    open: 'Ouvrir',
    refresh: 'Actualiser',
    back: 'Toutes les visites gardées',
    gone: 'Cette visite n’est plus gardée.',
    noFields: 'Aucun champ rempli n’a été gardé.',
    entry: (n) => `Entrée ${formats.number(n)}`,
    copy: 'Copier',
    copied: 'Copié',
    remove: 'Supprimer cette visite',
    removeTitle: 'Supprimer cette visite?',
    removeLead: 'Ce qui en a été gardé est effacé de cet ordinateur. Le portail n’est pas touché.',
    removeNow: 'Supprimer',
    cancel: 'Annuler',
    loading: 'Chargement…',
    failed: 'Holdfast n’a pas pu lire son registre.',
    history: 'Ce qui s’est passé',
    happened: {
      change: 'Modifié',
      hold: 'Retenu en attente de votre décision',
      kept: 'Vous avez gardé vos entrées',
      cleared: 'Vous les avez effacées',
      loss: 'Disparu de la page',
      restore: 'Restauré',
      undo: 'Restauration annulée',
      shield: 'Clic ignoré',
      dismiss: 'Avis ignoré',
      trouble: 'Difficulté',
      ...incidents.happened,
      moved: 'Déplacé vers un autre dossier',
      ...receipts.happened,
    },
    basis: { observed: 'vu sur la page', input: 'fait par vous', inferred: 'conclu par Holdfast' },
    privacy: 'Tout reste sur cet ordinateur. Rien n’est envoyé nulle part.',
  },
  anchors,
  evidence,
  verify,
  receipts,
  incidents,
  session,
  settings,
  lock,
  backup,
  sites,
};

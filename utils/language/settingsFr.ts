import { formatsOf } from './formats';
import type { settings as english } from './settingsEn';

const formats = formatsOf('fr-CA');
const fields = (n: number) => formats.counted(n, { one: 'champ', other: 'champs' });

/** The words of the settings. */
export const settings: typeof english = {
  title: 'Questions avant d’effacer',
  lead: 'Holdfast demande avant qu’un clic efface ce qui a été saisi.',
  pausedUntil: (at) => `En pause jusqu’à ${formats.time(at)}\u00a0: rien n’est demandé.`,
  pause: 'Mettre en pause pendant 10 minutes',
  resume: 'Demander de nouveau dès maintenant',
  changed: 'Modifié.',
  undo: 'Annuler le changement',
  failed: 'Holdfast n’a pas pu lire ou modifier ses paramètres.',
  portals: 'Par portail',
  learned: 'Par commande',
  nothingLearned:
    'Aucune commande n’est encore connue. Celles qui ont fait l’objet d’une question, ou qui ont effacé des champs, apparaissent ici.',
  byItself: 'Demander en cas de perte',
  always: 'Toujours demander',
  from: (n) => `Demander à partir de ${fields(n)}`,
  never: 'Ne jamais demander',
  control: (name) => `«\u00a0${name}\u00a0»`,
  wordless: 'Un bouton sans texte',
  forget: (name) => `Oublier ${name}`,
  transfer: {
    title: 'Paramètres sur un autre ordinateur',
    lead: 'Le fichier contient ce que vous avez choisi ici. Il ne contient rien d’un client.',
    save: 'Exporter les paramètres',
    saved: 'Les paramètres sont dans vos téléchargements.',
    take: 'Importer des paramètres',
    taken: 'Les paramètres ont été repris.',
    notOurs: 'Ce n’est pas un fichier de paramètres de Holdfast. Rien n’a été changé.',
  },
  facts: {
    clears: 'a effacé des champs',
    adds: 'ajoute des entrées',
    opens: 'ouvre le formulaire d’une entrée de plus',
    asksItself: 'la page demande elle-même',
    harmless: 'n’a rien effacé',
    reveals: 'ouvre d’autres questions',
    held: 'a fait l’objet d’une question',
  },
};

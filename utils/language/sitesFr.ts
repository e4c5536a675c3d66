import type { sites as en } from './sitesEn';
import { page, sentence } from './sentence';

/** See `sitesEn.ts`. */
export const sites: typeof en = {
  title: 'Sites que vous avez ajoutés',
  none: 'Aucun. Pour en ajouter un, ouvrez-le, appuyez sur le bouton Holdfast de la barre d’outils, puis sur « Protéger ce site ».',
  protect: 'Protéger ce site',
  protectLead: (host) =>
    sentence`Le navigateur vous demandera de permettre à Holdfast de lire et de modifier ${page(host)}, et aucun autre site. Vous pouvez revenir sur votre décision en tout temps.`,
  refused: (host) => sentence`${page(host)} n’a pas été ajouté.`,
  added: (host) =>
    sentence`${page(host)} a été ajouté. Rechargez cette page pour que Holdfast passe avant les scripts de la page.`,
  isAdded: (host) => sentence`Vous avez ajouté ${page(host)}.`,
  forget: 'Ne plus protéger ce site',
  forgetTitle: 'Ne plus protéger ce site?',
  forgetLead: (host) =>
    sentence`Holdfast ne s’exécutera plus sur ${page(host)}. Ce qui a été gardé reste dans les enregistrements jusqu’à ce que vous le supprimiez.`,
  forgotten: (host) => sentence`${page(host)} ne sera plus protégé dès le prochain chargement d’une de ses pages.`,
  notYet: 'Holdfast ne s’exécute pas encore dans cette page. Rechargez la page.',
  never: 'Les pages de connexion ne sont jamais enregistrées.',
  elsewhere: 'Pour protéger un autre site, ouvrez-le et appuyez sur le bouton Holdfast de la barre d’outils.',
  point: 'Montrer une commande qui efface',
  pointLead: 'Une commande efface et Holdfast n’a rien demandé? Montrez-la.',
  pointNow: 'Appuyez sur la commande dans la page. L’appui ne fait rien d’autre.',
  byFirm: 'Votre organisation demande que ces sites soient protégés :',
  allow: 'Permettre',
};

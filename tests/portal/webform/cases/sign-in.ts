import { html } from '../../server/html.ts';
import type { Case } from '../case.ts';
import { textField } from '../fields.ts';

/** Who signs in here is not kept: not the name, and of course not the password. */
export const signIn: Case = {
  name: 'sign-in',
  title: { en: 'Sign-in', fr: 'Ouverture de session' },
  about: {
    en: 'A name, a password, and a button that shows the password as text.',
    fr: 'Un nom, un mot de passe, et un bouton qui affiche le mot de passe en clair.',
  },
  hasScript: true,
  body: (lang) =>
    html`<form>
      ${textField('user', lang === 'en' ? 'User name' : 'Nom d’utilisateur')}
      ${textField('secret', lang === 'en' ? 'Password' : 'Mot de passe', 'password')}
      <button type="button" id="show">${lang === 'en' ? 'Show' : 'Afficher'}</button>
    </form>`,
};

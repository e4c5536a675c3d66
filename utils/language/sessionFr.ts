import { formatsOf } from './formats';
import type { session as en } from './sessionEn';

const formats = formatsOf('fr-CA');

const UNLESS = {
  click: 'sauf si vous cliquez quelque part dans la page. Écrire ne compte pas.',
  request: 'sauf si la page lui demande quelque chose\u00a0: enregistrez, ou passez à l’écran suivant.',
  unknown: 'sauf si vous y faites quelque chose\u00a0: enregistrez, ou passez à l’écran suivant.',
};

/** Les mots de la session du portail, en français. */
export const session: typeof en = {
  title: 'Temps avant la déconnexion',
  left: (ms) => `Le portail vous déconnecte dans ${minutesAndSeconds(ms)}.`,
  at: (endsAt) => `À ${formats.time(endsAt)}, selon l’horloge de cet ordinateur.`,
  warning: (endsAt, activity) =>
    `Le portail vous déconnecte à ${formats.time(endsAt)}, ${UNLESS[activity]} Ce que vous avez écrit est gardé.`,
  over: 'Selon ses propres règles, le portail vous a déconnecté entre-temps. Ce que vous avez écrit est gardé\u00a0: ouvrez une nouvelle session, puis la page, et Holdfast vous le propose.',
};

function minutesAndSeconds(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${formats.number(Math.floor(seconds / 60))} min ${String(seconds % 60).padStart(2, '0')} s`;
}

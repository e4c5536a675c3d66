import type { Lang, Text } from '../shared/language.ts';
import { html, type Html } from './html.ts';

const words = {
  label: { en: 'Practice controls', fr: 'Commandes d’exercice' },
  speed: { en: 'Each screen takes', fr: 'Chaque écran prend' },
  outage: { en: 'Outage of 20 s', fr: 'Panne de 20 s' },
  working: { en: 'working', fr: 'en marche' },
  hang: { en: 'no answer', fr: 'sans réponse' },
  drop: { en: 'connection cut', fr: 'connexion coupée' },
  clock: { en: 'Session clock', fr: 'Horloge de session' },
  realTime: { en: 'real time', fr: 'temps réel' },
  faster: { en: '20 times faster', fr: '20 fois plus vite' },
  timeIsUp: { en: 'time is up', fr: 'temps écoulé' },
  // Not "clear" or "remove": these buttons belong to the exercise, not to the form.
  mishap: { en: 'Mishap in 2 s', fr: 'Incident dans 2 s' },
  script: { en: 'script blanks values', fr: 'script vide les valeurs' },
  rerender: { en: 'section drawn anew', fr: 'section redessinée' },
  remove: { en: 'section goes away', fr: 'section disparaît' },
} as const satisfies Record<string, Text>;

const setting = (settings: object, label: string): Html =>
  html`<button type="button" data-set="${JSON.stringify(settings)}">${label}</button>`;

const mishap = (kind: string, label: string): Html =>
  html`<button type="button" data-mishap="${kind}">${label}</button>`;

/**
 * The strip at the foot of every page, closed at first. Buttons only, outside every form and with no
 * values of its own, so that nothing in it can be taken for something a person typed.
 */
export function controlStrip(lang: Lang): Html {
  const seconds = [0, 1, 3, 10].map((speed) => setting({ speed }, `${speed} s`));
  return html`<aside class="practice-controls" data-practice-controls aria-label="${words.label[lang]}">
    <details>
      <summary>${words.label[lang]}</summary>
      <div class="practice-controls-rows">
        <p><span>${words.speed[lang]}</span> ${seconds}</p>
        <p>
          <span>${words.outage[lang]}</span> ${setting({ outage: 'none' }, words.working[lang])}
          ${setting({ outage: '503', outageSeconds: 20 }, '503')}
          ${setting({ outage: 'hang', outageSeconds: 20 }, words.hang[lang])}
          ${setting({ outage: 'drop', outageSeconds: 20 }, words.drop[lang])}
        </p>
        <p>
          <span>${words.clock[lang]}</span> ${setting({ sessionScale: 1 }, words.realTime[lang])}
          ${setting({ sessionScale: 0.05 }, words.faster[lang])}
          <button type="button" data-time-is-up>${words.timeIsUp[lang]}</button>
        </p>
        <p>
          <span>${words.mishap[lang]}</span> ${mishap('script', words.script[lang])}
          ${mishap('rerender', words.rerender[lang])} ${mishap('remove', words.remove[lang])}
        </p>
      </div>
    </details>
  </aside>`;
}

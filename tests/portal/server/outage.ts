import type { Controls, Outage } from '../shared/controls.ts';
import { html } from './html.ts';
import type { Exchange } from './exchange.ts';
import { page } from './page.ts';

/** The outage in force now; one that was set for some seconds ends by itself. */
export function currentOutage(controls: Controls, now: number): Outage {
  return controls.outageUntil !== 0 && now > controls.outageUntil ? 'none' : controls.outage;
}

const words = {
  title: { en: 'Service unavailable', fr: 'Service non disponible' },
  text: {
    en: 'We cannot process your request right now. Please try again later.',
    fr: 'Nous ne pouvons pas traiter votre demande. Veuillez réessayer plus tard.',
  },
} as const;

/** Fails the exchange as the outage asks for. Returns false when there is no outage. */
export function failByOutage(exchange: Exchange): boolean {
  const outage = currentOutage(exchange.state.controls, Date.now());
  const { lang } = exchange;
  if (outage === 'none') return false;
  if (outage === '503') {
    const body = html`<h1>${words.title[lang]}</h1>
      <p>${words.text[lang]}</p>`;
    exchange.page(page({ lang, title: words.title[lang], site: 'Practice', body }), 503);
  }
  if (outage === 'drop') exchange.request.socket.destroy();
  // `hang`: the connection stays open and nothing is ever answered, until the portal closes.
  return true;
}

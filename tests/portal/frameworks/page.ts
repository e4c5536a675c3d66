import type { Exchange } from '../server/exchange.ts';
import type { Html } from '../server/html.ts';

/** One page that a real library renders: unmodified, as npm delivers it. */
export interface FrameworkPage {
  /** Stands in the address, and names the page's script (`frameworks/browser/NAME.ts`) when it has one. */
  readonly name: string;
  readonly title: string;
  /** Style sheets of the library, by the names of `libraries.ts`. */
  readonly styles?: readonly string[];
  /** Answers everything itself (pages that a server renders). */
  answer?(exchange: Exchange, show: (body: Html) => void): void | Promise<void>;
  readonly hasScript: boolean;
  readonly head?: Html;
  readonly body: Html;
}

export const frameworkAddress = (name: string): string => `/ClientContact/en/Application/Framework/${name}`;

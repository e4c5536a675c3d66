import type { Exchange } from '../server/exchange.ts';
import type { Html } from '../server/html.ts';
import type { Lang, Text } from '../shared/language.ts';

/** One difficulty of the web, on a page of its own. */
export interface Case {
  /** Stands in the address, and names the page's script (`webform/browser/NAME.ts`) when it has one. */
  readonly name: string;
  readonly title: Text;
  /** What is difficult about it. */
  readonly about: Text;
  readonly hasScript: boolean;
  body(lang: Lang, exchange: Exchange): Html;
}

/** Where a case's form posts to. */
export const caseAddress = (lang: Lang, name: string): string => `/ClientContact/${lang}/Application/Case/${name}`;

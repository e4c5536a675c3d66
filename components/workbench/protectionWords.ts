import type { Language } from '../../utils/language/en';
import type { Protection } from '../../utils/messages/contract';

/** One sentence about the page, and one about why, where there is something to say. */
export function protectionWords(protection: Protection | null, { pages }: Language): { said: string; why: string } {
  if (protection === null) return { said: pages.none, why: '' };
  const why = pages.why[protection.why];
  switch (protection.state) {
    case 'protected':
      return { said: pages.protected(protection.fields), why };
    case 'partly':
      return { said: pages.partly(protection.fields), why };
    case 'attention':
      return { said: pages.attention, why };
    case 'off':
      return { said: pages.off, why };
  }
}

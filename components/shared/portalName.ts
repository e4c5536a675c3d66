import type { Language } from '../../utils/language/en';
import { hostOfSite } from '../../utils/portals/addedSite';
import { PORTALS } from '../../utils/portals/rules';

/** What people call a portal; its id where its rules are no longer there. */
export function portalName(id: string, { code }: Language): string {
  return PORTALS.find((portal) => portal.id === id)?.name[code] ?? hostOfSite(id) ?? id;
}

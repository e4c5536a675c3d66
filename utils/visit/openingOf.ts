import type { Input, Visit } from '../messages/contract';
import type { VisitServices } from './services';

/** What the background is told of a visit, with the key that seals it. */
export function openingOf(services: VisitServices, info: Visit, signIn: boolean): Input<'openVisit'> {
  const key = services.visitKey(info.visitId);
  return { ...info, signIn, ...(key ? { key } : {}) };
}

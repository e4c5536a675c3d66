import type { Marker, Visit } from '../../../utils/messages/contract';
import { findEarlier } from '../../../utils/records/findEarlier';
import type { VisitRow } from '../../../utils/records/rows';
import type { Store } from '../../../utils/records/store';
import { field, rowOf, visitOf } from './samples';

export interface Told {
  seen?: Marker[];
  live?: Marker[];
  lineage?: string;
  settled?: boolean;
  value?: string;
}
export type Step = [visitId: string, visit: Partial<Visit>, told?: Told];

const TOP = 'https://onlineservices-servicesenligne.cic.gc.ca/frames';
export const top: Partial<Visit> = { address: TOP, topAddress: TOP };
export const frame: Partial<Visit> = { topAddress: TOP, frame: '0' };
export const head: Partial<Visit> = { topAddress: TOP, address: `${TOP}/head`, frame: '1' };
export const elsewhere: Partial<Visit> = { address: `${TOP}/list`, topAddress: `${TOP}/list` };

/** Opens the visits in this order, a second apart; the last one asks. */
export async function askEarlier(make: () => Store, ...steps: Step[]): Promise<string> {
  const store = make();
  let asking: VisitRow | undefined;
  for (const [
    i,
    [visitId, more, { seen = [], live = seen, lineage = 'run:1', settled = true, value = 'x' } = {}],
  ] of steps.entries()) {
    asking = rowOf(visitOf(visitId, { openedAt: 1_000 * (i + 1), ...more }), {
      seen,
      live: { markers: live, settled },
      lineage,
    });
    await store.changeVisit(visitId, () => asking);
    if (i < steps.length - 1 && value !== '')
      await store.applyBatch({ visitId, seq: 1, changes: [field('f1', value, { at: 1_000 * (i + 1) + 500 })] });
  }
  const { drafts, refusal } = await findEarlier(asking!, '/eapp/eapp', store);
  return drafts.length > 0 ? drafts.map((draft) => draft.visit.visitId).join(' ') : refusal;
}

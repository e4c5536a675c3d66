import { isBlank } from '../forms/value';
import type { Protection } from '../messages/contract';
import type { KeptForm } from './keptForm';
import type { VisitServices } from './services';

/** What decides whether this page is protected. */
export interface ProtectionFacts {
  signIn: boolean;
  readOnly: boolean;
  /** Changes could not be written for some time. */
  troubled: boolean;
  lost: boolean;
  /** The page takes our interface off the screen. */
  removed: boolean;
  /** Looking at this page failed. */
  faulty: boolean;
}

/** Tells the background how this page stands, each time it changes: badge, popup and workbench show it. */
export function createProtectionReport(
  visitId: string,
  kept: KeptForm,
  services: VisitServices,
): (facts: ProtectionFacts) => void {
  let reported = '';
  return (facts) => {
    const protection = { ...stateOf(facts), fields: countFilled(kept), losses: facts.lost ? 1 : 0 };
    const told = JSON.stringify(protection);
    if (told === reported) return;
    reported = told;
    void services.send('reportProtection', { visitId, protection }).catch(() => {
      reported = ''; // said again at the next look
    });
  };
}

function stateOf({
  signIn,
  readOnly,
  troubled,
  lost,
  removed,
  faulty,
}: ProtectionFacts): Pick<Protection, 'state' | 'why'> {
  if (signIn) return { state: 'off', why: 'signIn' };
  if (readOnly) return { state: 'off', why: 'readOnly' };
  if (troubled) return { state: 'attention', why: 'storeFailed' };
  if (faulty) return { state: 'attention', why: 'fault' };
  if (removed) return { state: 'attention', why: 'removed' };
  return lost ? { state: 'attention', why: 'loss' } : { state: 'protected', why: '' };
}

function countFilled(kept: KeptForm): number {
  let filled = 0;
  for (const row of kept.fields.values()) if (!isBlank(row.value)) filled++;
  return filled;
}

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
  /** We came after the page's own scripts: they hear of a click before us. */
  late: boolean;
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

function stateOf(facts: ProtectionFacts): Pick<Protection, 'state' | 'why'> {
  if (facts.signIn) return { state: 'off', why: 'signIn' };
  if (facts.readOnly) return { state: 'off', why: 'readOnly' };
  if (facts.troubled) return { state: 'attention', why: 'storeFailed' };
  if (facts.faulty) return { state: 'attention', why: 'fault' };
  if (facts.removed) return { state: 'attention', why: 'removed' };
  if (facts.lost) return { state: 'attention', why: 'loss' };
  return facts.late ? { state: 'partly', why: 'late' } : { state: 'protected', why: '' };
}

function countFilled(kept: KeptForm): number {
  let filled = 0;
  for (const row of kept.fields.values()) if (!isBlank(row.value)) filled++;
  return filled;
}

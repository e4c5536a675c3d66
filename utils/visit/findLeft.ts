import type { RestoreJob } from '../messages/contract';
import { offerEarlier, offerPlan, type Here } from './earlier';
import type { Loss } from './lossWatch';
import type { Recorder } from './recorder';
import type { VisitServices } from './services';

interface FindLeftOptions {
  services: VisitServices;
  visitId: string;
  here: () => Here;
  isClosed: () => boolean;
  recorder: Recorder;
}

/** What is left for a document from earlier: a restore that goes on by itself, or a loss. */
export type Left = { goesOn: RestoreJob; loss?: never } | { loss: Loss | undefined; goesOn?: never };

/**
 * Asks once what earlier documents left for this one. What is left of a restore that was broken off becomes a
 * loss like any other, and its plan ends: from now on it is kept here as missing.
 *
 * @returns undefined when the visit closed meanwhile
 */
export async function findLeft({
  services,
  visitId,
  here,
  isClosed,
  recorder,
}: FindLeftOptions): Promise<Left | undefined> {
  const { screen } = here();
  const { waiting } = await services.send('findRestore', { visitId, screen });
  if (isClosed()) return undefined;
  recorder.look();
  if (waiting && waiting.job.screen === here().screen) {
    if (!waiting.offered) return { goesOn: waiting.job };
    const loss = offerPlan(waiting.job, here());
    void services.send('endRestore', { jobId: waiting.job.jobId }).catch(() => undefined); // offered once more at worst
    return { loss };
  }
  const { drafts } = await services.send('findEarlier', { visitId, screen: here().screen });
  return isClosed() ? undefined : { loss: offerEarlier(drafts, here()) };
}

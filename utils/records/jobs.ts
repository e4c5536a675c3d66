import { mayOffer } from '../matters/scope';
import type { RestoreJob, WaitingRestore } from '../messages/contract';
import { clientChanged } from './findEarlier';
import { identityOf } from './identity';
import { runOf } from './lineage';
import type { JobRow, VisitRow } from './rows';
import type { Store } from './store';

/** A restore that has not come back after this long was broken off: it does not go on by itself. */
const BROKEN_OFF_MS = 15 * 60_000;
/** Documents that one restore may use: 40 entries with two page loads each. */
const MAX_PASSES = 80;
/** After this long nobody waits for the rest of it. */
const MAX_AGE_MS = 30 * 24 * 60 * 60_000;

/** Keeps a restore for the next document of the same frame. */
export async function saveRestore(job: RestoreJob, row: VisitRow, store: Store, now: number): Promise<void> {
  const { markers } = await identityOf(row, store);
  const { tabId, lineage, visit } = row;
  await store.putJob({ jobId: job.jobId, job, tabId, lineage, topAddress: visit.topAddress, markers, savedAt: now });
}

/**
 * The restore that waits for this document: of the same frame, address and matter. In its own tab it goes on by
 * itself, unless somebody had to sign in since, or it was broken off: then what is left of it is offered.
 */
export async function findRestore(
  row: VisitRow,
  screen: string,
  store: Store,
  now: number,
): Promise<WaitingRestore | null> {
  const { frame, portal } = row.visit;
  const jobs = await store.allJobs();
  const over = jobs.filter(({ savedAt }) => now - savedAt > MAX_AGE_MS);
  for (const { jobId } of over) await store.deleteJob(jobId);

  const waiting = jobs
    .filter((held) => !over.includes(held))
    .filter(({ job }) => job.portal === portal && job.frame === frame && job.screen === screen)
    .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || b.savedAt - a.savedAt);
  for (const held of waiting) {
    const found = await comeHere(held);
    if (found) return found;
  }
  return null;

  function isOwn({ lineage }: JobRow): boolean {
    return lineage === row.lineage;
  }

  function isBrokenOff({ job, savedAt, lineage }: JobRow): boolean {
    return now - savedAt > BROKEN_OFF_MS || job.passes > MAX_PASSES || runOf(lineage) !== runOf(row.lineage);
  }

  async function comeHere(held: JobRow): Promise<WaitingRestore | undefined> {
    const brokenOff = isBrokenOff(held);
    if (!isOwn(held) && !brokenOff) return undefined; // another tab is at it
    const identity = await identityOf(row, store);
    const lineage = await store.visitsOfLineage(row.lineage, held.savedAt);
    const signInBetween = await store.signedInSince(portal, held.savedAt);
    const { offer } = mayOffer(
      { ...identity, signIn: row.visit.signIn },
      {
        markers: held.markers,
        sameTab: isOwn(held),
        sameAddress: held.job.address === row.visit.address,
        signInBetween,
        clientChangedBetween: clientChanged(lineage, held.savedAt, [...held.markers, ...identity.markers]),
      },
    );
    return offer ? { job: held.job, offered: brokenOff || signInBetween } : undefined;
  }
}

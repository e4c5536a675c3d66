import { mayOffer } from '../matters/scope';
import type { RestoreJob } from '../messages/contract';
import { clientChanged } from './findEarlier';
import { identityOf } from './identity';
import type { VisitRow } from './rows';
import type { Store } from './store';

/** A restore that has not come back after this long was given up. */
const MAX_AGE_MS = 15 * 60_000;
/** Documents that one restore may use: 40 entries with two page loads each. */
const MAX_PASSES = 80;

/** Keeps a restore for the next document of the same frame. */
export async function saveRestore(job: RestoreJob, row: VisitRow, store: Store, now: number): Promise<void> {
  const { markers } = await identityOf(row, store);
  const { tabId, lineage, visit } = row;
  await store.putJob({ jobId: job.jobId, job, tabId, lineage, topAddress: visit.topAddress, markers, savedAt: now });
}

/** The restore that waits for this document: same tab, frame, address and matter. Those that are over are removed. */
export async function findRestore(row: VisitRow, store: Store, now: number): Promise<RestoreJob | null> {
  const jobs = await store.allJobs();
  const over = jobs.filter(({ job, savedAt }) => now - savedAt > MAX_AGE_MS || job.passes > MAX_PASSES);
  for (const { jobId } of over) await store.deleteJob(jobId);

  const { frame, address, portal, signIn } = row.visit;
  const waiting = jobs
    .filter((held) => !over.includes(held) && held.lineage === row.lineage)
    .filter(({ job }) => job.portal === portal && job.frame === frame)
    .sort((a, b) => b.savedAt - a.savedAt);
  const held = waiting[0];
  if (!held) return null;

  const identity = await identityOf(row, store);
  const lineage = await store.visitsOfLineage(row.lineage, held.savedAt);
  const offer = mayOffer(
    { ...identity, signIn },
    {
      markers: held.markers,
      sameTab: true,
      sameAddress: held.job.address === address,
      signInBetween: await store.signedInSince(portal, held.savedAt),
      clientChangedBetween: clientChanged(lineage, held.savedAt, [...held.markers, ...identity.markers]),
    },
  );
  return offer.offer ? held.job : null;
}

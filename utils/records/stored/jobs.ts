import type { About } from '../../sealing/box';
import type { JobRow, StoredJob } from '../rows';
import { Locked } from '../vault/locked';
import type { Vault } from '../vault/vault';

type JobSecrets = Pick<JobRow, 'job' | 'topAddress' | 'markers'>;
const about = (jobId: string): About => ['job', jobId];

export async function sealJob(vault: Vault, row: JobRow): Promise<StoredJob> {
  const { jobId, job, tabId, lineage, topAddress, markers, savedAt } = row;
  const { visitId } = job;
  const secrets: JobSecrets = { job, topAddress, markers };
  const box = await vault.seal(`visit:${visitId}`, about(jobId), secrets);
  return { jobId, visitId, tabId, lineage, savedAt, box };
}

/** The job; undefined where it is of a tab that is gone, and Holdfast is locked. */
export async function openJob(vault: Vault, { box, visitId, ...rest }: StoredJob): Promise<JobRow | undefined> {
  try {
    return { ...rest, ...(await vault.open<JobSecrets>(`visit:${visitId}`, about(rest.jobId), box)) };
  } catch (error) {
    if (error instanceof Locked) return undefined;
    throw error;
  }
}

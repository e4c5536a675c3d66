import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { processesOf } from '../../e2e/support/kill.ts';

const TICKS_PER_SECOND = 100; // as Linux counts for programs

/** Seconds of the processor that the browser with this profile has used, all its processes together. Linux. */
export async function cpuOf(profile: string): Promise<number> {
  const ticks = await Promise.all(
    (await processesOf(profile)).map(async (pid) => {
      const stat = await readFile(join('/proc', String(pid), 'stat'), 'utf8').catch(() => ''); // ended meanwhile
      const [user = 0, system = 0] = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .slice(11, 13)
        .map(Number);
      return user + system;
    }),
  );
  return ticks.reduce((sum, own) => sum + own, 0) / TICKS_PER_SECOND;
}

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Bytes } from '../../../utils/evidence/bytes';

/** The second verifier, written from the format document alone. */
export const PROGRAM = resolve(import.meta.dirname, '../../evidence/verify.py');

const has = (command: string, argument: string): boolean => {
  try {
    execFileSync(command, [argument], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // not on this machine: the name of the test says so
  }
};

export const hasPython = has('python3', '--version') && has('openssl', 'version');

/** Its exit code for a package. */
export function verifyInPython(zip: Bytes, ...args: string[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-verify-'));
  try {
    const file = join(folder, 'package.zip');
    writeFileSync(file, zip);
    return spawnSync('python3', [PROGRAM, file, ...args]).status ?? 70;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

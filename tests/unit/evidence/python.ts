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

/** Runs the program once for each file, in one process: starting Python a hundred times would take longer than the rest. */
const RUN_ALL = `
import contextlib, io, runpy, sys
program, *files = sys.argv[1:]
for file in files:
    sys.argv = [program, file]
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            runpy.run_path(program, run_name="__main__")
        code = 0
    except SystemExit as end:
        code = end.code
    print(code)
`;

/** Its exit code for each of many packages. */
export function verifyAllInPython(zips: readonly Bytes[]): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-verify-'));
  try {
    const files = zips.map((zip, n) => {
      const file = join(folder, `${String(n)}.zip`);
      writeFileSync(file, zip);
      return file;
    });
    const output = execFileSync('python3', ['-c', RUN_ALL, PROGRAM, ...files], { encoding: 'utf8' });
    return output.trim().split('\n').map(Number);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

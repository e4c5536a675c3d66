import { readFile, stat } from 'node:fs/promises';
import type { Bytes } from '../../utils/evidence/bytes';
import { LIMITS } from '../../utils/evidence/limits';
import { EXIT, type Exit } from '../../utils/evidence/refusal';

/** The bytes of a package, unless there is no such file or it is larger than a verifier reads. */
export async function readPackage(path: string): Promise<{ bytes: Bytes } | { wrong: string; exit: Exit }> {
  try {
    const { size } = await stat(path);
    if (size > LIMITS.archive) return { wrong: `${path} is too large.`, exit: EXIT.limit };
    return { bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    return { wrong: `${path} cannot be read: ${String(error)}`, exit: EXIT.usage };
  }
}

export const readText = (path: string): Promise<string> => readFile(path, 'utf8');

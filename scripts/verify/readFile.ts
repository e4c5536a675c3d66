import { readFile, stat } from 'node:fs/promises';
import type { Bytes } from '../../utils/evidence/bytes';
import { LIMITS } from '../../utils/evidence/limits';
import { EXIT, type Exit } from '../../utils/evidence/refusal';

/** Why a file that the command line names was not read, and what the verifier exits with. */
export class Unread extends Error {
  readonly exit: Exit;

  constructor(exit: Exit, sentence: string) {
    super(sentence);
    this.exit = exit;
  }
}

/** The bytes of a file, unless there is none of that name, it is no plain file, or it is larger than a verifier reads. */
export async function readBytes(path: string): Promise<Bytes> {
  try {
    const file = await stat(path);
    // A pipe would be waited for without an end.
    if (!file.isFile()) throw new Unread(EXIT.usage, `${path} is not a file.`);
    if (file.size > LIMITS.archive) throw new Unread(EXIT.limit, `${path} is too large.`);
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Unread) throw error;
    throw new Unread(EXIT.usage, `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

import { EXIT } from '../../utils/evidence/refusal';
import { verifyPackage } from '../../utils/evidence/verifyPackage';
import { readArguments, USAGE } from './arguments';
import { describe } from './describe';
import { readBytes, Unread } from './readFile';

/** The verifier as a program. Everything it knows about packages is in `utils/evidence`. */
async function main(args: string[]): Promise<number> {
  const wanted = readArguments(args);
  if ('wrong' in wanted) {
    console.error(`${wanted.wrong}\n\n${USAGE}`);
    return EXIT.usage;
  }
  const { file, json, checkpointFiles, stampFiles, authorityFiles, policy } = wanted;
  const zip = await readBytes(file);
  const texts = async (paths: string[]): Promise<string[]> =>
    (await Promise.all(paths.map(readBytes))).map((bytes) => new TextDecoder().decode(bytes)); // a saved e-mail may be in any encoding
  const verdict = await verifyPackage(zip, {
    ...policy,
    checkpoints: await texts(checkpointFiles),
    stamps: await Promise.all(stampFiles.map(readBytes)),
    ...(authorityFiles.length === 0 ? {} : { authorities: (await texts(authorityFiles)).join('\n') }),
  });
  console.log(json ? JSON.stringify(verdict) : describe(verdict));
  return verdict.exit;
}

/** Also where nothing could be verified, a program that reads `--json` gets one line of it. */
function refuse(exit: number, code: string, reason: string): number {
  console.error(reason);
  if (process.argv.includes('--json')) console.log(JSON.stringify({ exit, code, reason: reason.split('\n', 1)[0] }));
  return exit;
}

try {
  process.chdir(process.env['INIT_CWD'] ?? '.');
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode =
    error instanceof Unread
      ? refuse(error.exit, 'UNREAD', error.message)
      : refuse(
          EXIT.internal,
          'INTERNAL',
          `The verifier failed. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
}

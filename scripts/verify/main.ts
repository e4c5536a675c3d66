import { EXIT } from '../../utils/evidence/refusal';
import { readArguments, USAGE } from './arguments';
import { describe } from './describe';
import { readPackage, readText } from './readFile';
import { verifyPackage } from '../../utils/evidence/verifyPackage';

/** The verifier as a program. Everything it knows about packages is in `utils/evidence`. */
async function main(): Promise<number> {
  const wanted = readArguments(process.argv.slice(2));
  if ('wrong' in wanted) {
    console.error(`${wanted.wrong}\n\n${USAGE}`);
    return EXIT.usage;
  }
  const { file, json, checkpointFiles, policy } = wanted;
  const zip = await readPackage(file);
  if ('wrong' in zip) {
    console.error(zip.wrong);
    return zip.exit;
  }
  const checkpoints = await Promise.all(checkpointFiles.map(readText));
  const verdict = await verifyPackage(zip.bytes, { ...policy, checkpoints });
  console.log(json ? JSON.stringify(verdict) : describe(verdict));
  return verdict.exit;
}

try {
  process.chdir(process.env['INIT_CWD'] ?? '.');
  process.exitCode = await main();
} catch (error) {
  console.error(`The verifier failed. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exitCode = EXIT.internal;
}

import { parseArgs } from 'node:util';
import type { Policy } from '../../utils/evidence/verifyPackage';

export const USAGE = `Usage: npm run verify -- FILE.zip [options]

  --expect-key HEX     fingerprint of the key that must have signed (64 hexadecimal digits)
  --require-anchor     an earlier checkpoint must have been kept outside
  --no-deletions       nothing may have been deleted
  --checkpoint FILE    a checkpoint kept outside (a text or a saved e-mail); may be repeated
  --stamp FILE         a time stamp (.tsr) kept outside; may be repeated
  --tsa-ca FILE        certificates (PEM) of the time-stamp authorities to trust; may be repeated
  --json               the verdict as one line of JSON

Exit codes: 0 intact and policy met, 10 integrity failure, 11 policy not met, 12 intact but signer not identified,
20 malformed or unsafe archive, 21 resource limit, 30 unknown version, 64 usage, 70 internal error.`;

export interface Wanted {
  file: string;
  json: boolean;
  checkpointFiles: string[];
  stampFiles: string[];
  authorityFiles: string[];
  policy: Policy;
}

/** What the command line asks for, or what is wrong with it. */
export function readArguments(args: string[]): Wanted | { wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'expect-key': { type: 'string', multiple: true, default: [] },
        'require-anchor': { type: 'boolean', default: false },
        'no-deletions': { type: 'boolean', default: false },
        checkpoint: { type: 'string', multiple: true, default: [] },
        stamp: { type: 'string', multiple: true, default: [] },
        'tsa-ca': { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const [file, ...others] = positionals;
    if (values.help) return { wrong: 'Checks an evidence package, without a network.' };
    if (file === undefined || others.length > 0) return { wrong: 'Name one package.' };
    const [expected, ...further] = values['expect-key'];
    if (further.length > 0) return { wrong: 'A package has one key: give --expect-key once.' };
    const key = expected?.replace(/[\s:]/g, '');
    if (key !== undefined && !/^[0-9a-fA-F]{64}$/.test(key)) {
      return { wrong: 'A fingerprint has 64 hexadecimal digits.' };
    }
    return {
      file,
      json: values.json,
      checkpointFiles: values.checkpoint,
      stampFiles: values.stamp,
      authorityFiles: values['tsa-ca'],
      policy: {
        requireAnchor: values['require-anchor'],
        noDeletions: values['no-deletions'],
        ...(key === undefined ? {} : { expectKey: key }),
      },
    };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

import type { Stamp } from '../../utils/evidence/anchors';
import type { Verdict } from '../../utils/evidence/verifyPackage';

const INTACT = {
  intact: 'INTACT: every byte is as it was signed',
  broken: 'BROKEN: this is not what was signed',
  unreadable: 'NOT READ: the archive is damaged, unsafe, too large or of another version',
};
const SIGNER = {
  identified: 'IDENTIFIED: signed with the expected key, or with one that it signed for',
  unidentified: 'NOT IDENTIFIED: a key inside a package identifies nobody; give --expect-key',
  other: 'ANOTHER KEY than the expected one',
  unknown: 'not determined',
};
const TIME = {
  anchored: 'ANCHORED: the log continues a checkpoint that was kept outside',
  unanchored: 'NO OUTSIDE ANCHOR: only this computer’s own clock vouches for the time',
  unknown: 'not determined',
};

const STAMP: Record<Stamp['state'], string> = {
  trusted: 'TRUSTED: signed by an authority you named',
  untrusted: 'NOT TRUSTED: not signed by an authority you named (--tsa-ca)',
  otherContent: 'of something else than a checkpoint of this log',
  beforeContent: 'NOT COUNTED: earlier than what it stamps',
  unreadable: 'cannot be read',
};

/** The verdict for people: four answers, never one tick. */
export function describe(verdict: Verdict): string {
  const { facts } = verdict;
  return [
    `Integrity  ${INTACT[verdict.intact]}`,
    `Signer     ${SIGNER[verdict.signer]}`,
    `Time       ${TIME[verdict.time]}`,
    `Complete   ${completeness(verdict)}`,
    ...(facts
      ? [
          '',
          `Matter ${facts.matter}; ${String(facts.records)} records, ${String(facts.seals)} seals on this installation`,
          `Key ${facts.fingerprint}`,
          ...facts.keys.slice(0, -1).map((key) => `Before it, and signing for it: ${key}`),
          ...facts.stamps.map(
            ({ name, at, state }) => `Time stamp ${name}: ${STAMP[state]}${at === '' ? '' : ` (${at})`}`,
          ),
          ...(facts.unchecked === 0
            ? []
            : [`${String(facts.unchecked)} OpenTimestamps proofs, not checked here: use "ots verify"`]),
          facts.clockJumps === 0
            ? 'No jump of the clock.'
            : `The clock jumped ${String(facts.clockJumps)} times; the report says where.`,
        ]
      : []),
    '',
    `${verdict.reason} [${verdict.code}, exit ${String(verdict.exit)}]`,
  ].join('\n');
}

function completeness({ complete, facts }: Verdict): string {
  if (!facts || complete === 'unknown') return 'not determined';
  if (complete === 'complete') return 'COMPLETE: every record of this matter up to the last seal, nothing withheld';
  const { withheld, deleted, redacted } = facts;
  return `IN PART: ${String(withheld)} records withheld, ${String(deleted)} deleted, ${String(redacted)} values redacted, all declared`;
}

import type { About } from '../../sealing/box';
import type { DigestRow } from '../rows';
import type { Line } from '../searchLines';
import type { Vault } from '../vault/vault';

const ABOUT: About = ['digest'];

/** All that can be searched for in a visit, in one box: opening it costs what one field costs. */
export async function sealDigest(vault: Vault, visitId: string, lines: readonly Line[]): Promise<DigestRow> {
  return { visitId, box: await vault.seal(`visit:${visitId}`, ABOUT, lines) };
}

export function openDigest(vault: Vault, { visitId, box }: DigestRow): Promise<Line[]> {
  return vault.open<Line[]>(`visit:${visitId}`, ABOUT, box);
}

import type { About } from '../../sealing/box';
import type { MatterRow, RecordRow } from '../sealed/logRows';
import type { MatterName } from '../sealed/matterOf';
import type { Opener } from '../vault/opener';
import type { Vault } from '../vault/vault';
import { createOpened } from './opened';

const HEAD: About = ['head'];
const aboutRecord = (i: number): About => ['disclosures', i];

/** A record as it is made, before its disclosures are sealed. */
export type ClearRecordRow = Omit<RecordRow, 'disclosures'> & { disclosures: string[] };

export async function sealHead(vault: Vault, matterId: string, { key, label }: MatterName): Promise<MatterRow['head']> {
  return vault.seal(`log:${matterId}`, HEAD, { key, label });
}

/** Whose a log is; undefined once everything of it was deleted. */
export function createHeadOpener(vault: Vault): (row: MatterRow) => Promise<MatterName | undefined> {
  const opened = createOpened<MatterName>(vault);
  return async ({ matterId, head }) => (head ? opened(matterId, `log:${matterId}`, HEAD, head) : undefined);
}

export async function sealRecord(vault: Vault, row: ClearRecordRow): Promise<RecordRow> {
  const { matterId, i, disclosures } = row;
  return { ...row, disclosures: await vault.seal(`log:${matterId}`, aboutRecord(i), disclosures) };
}

export async function openDisclosures(vault: Opener, { matterId, i, disclosures }: RecordRow): Promise<string[]> {
  return disclosures ? vault.open<string[]>(`log:${matterId}`, aboutRecord(i), disclosures) : [];
}

import type { Connection } from '../database';
import type { RecordLine } from '../../evidence/record';
import type { Vault } from '../vault/vault';
import { filesOf, openFile } from './sealedRows';
import { instantOf } from './world';

/**
 * The picture of a screen that was recorded.
 * @param at when it was recorded, milliseconds since the epoch
 * @returns a PNG, base64; null where the browser allowed none, or it was deleted
 */
export async function readPicture(
  { use }: Pick<Connection, 'use'>,
  vault: Vault,
  visitId: string,
  at: number,
): Promise<string | null> {
  const instant = instantOf(at);
  const rows = await use((db) => db.getAllFromIndex('records', 'visit', visitId));
  for (const { matterId, i, line } of rows) {
    if (line === null) continue;
    const { type, at: recorded } = JSON.parse(line) as RecordLine;
    if (type !== 'screen' || recorded !== instant) continue;
    const files = await use((db) => db.getAll('blobs', filesOf(matterId, i)));
    const picture = files.find(({ path }) => path.endsWith('.png'));
    if (picture) return openFile(vault, picture);
  }
  return null;
}

import type { About } from '../../sealing/box';
import type { FileOutline, FileRow, StoredFile } from '../rows';
import type { Vault } from '../vault/vault';
import { createOpened } from './opened';

const ABOUT: About = ['file'];
type FileSecrets = Pick<FileRow, 'name' | 'markers' | 'elsewhere'>;

export async function sealFile(vault: Vault, { name, markers, elsewhere, ...outline }: FileRow): Promise<StoredFile> {
  const secrets: FileSecrets = { name, markers, elsewhere };
  return { ...outline, box: await vault.seal(`file:${outline.matterId}`, ABOUT, secrets) };
}

export function createFileOpener(vault: Vault): (stored: StoredFile) => Promise<FileRow> {
  const opened = createOpened<FileSecrets>(vault);
  return async ({ box, ...outline }) => ({
    ...outline,
    ...(await opened(outline.matterId, `file:${outline.matterId}`, ABOUT, box)),
  });
}

export function outlineOfFile({ box: _box, ...outline }: StoredFile): FileOutline {
  return outline;
}

import type { Handlers } from '../messages/serve';
import { foldLogs } from './foldLogs';
import type { Evidence } from './sealed/evidence';
import { fileWaiting } from './sealed/sealLog';
import type { Store } from './store';
import type { Vault } from './vault/vault';

interface EvidenceWorld {
  disk: Store;
  evidence: Evidence;
  vault: Vault;
}

/** What Records asks of the sealed logs. Whatever is on its way is filed before anything is sealed. */
export function evidenceHandlers({
  disk,
  evidence,
  vault,
}: EvidenceWorld): Pick<Handlers, 'listMatters' | 'readPicture' | 'seal' | 'prepareExport'> {
  async function fileAll(): Promise<void> {
    await foldLogs(disk, evidence, vault);
    await fileWaiting(evidence, disk, 'now');
  }
  return {
    listMatters: async () => ({ matters: await evidence.list() }),
    readPicture: async ({ visitId, at }) => ({ picture: await evidence.picture(visitId, at) }),
    async seal() {
      await fileAll();
      await evidence.seal();
      return {};
    },
    async prepareExport({ matterId }) {
      await fileAll();
      await evidence.prepareExport(matterId);
      return {};
    },
  };
}

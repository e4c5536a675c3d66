import { signal, type Signal } from '@preact/signals';
import type { MatterSummary } from '../../utils/messages/matterSummary';
import type { send } from '../../utils/messages/send';

/** What the evidence list shows. */
export interface EvidenceState {
  matters: Signal<MatterSummary[]>;
  /** The package being made or made last. */
  made: Signal<{ matterId: string; status: 'working' | 'done' | 'failed'; why: string } | null>;
  status: Signal<'loading' | 'ready' | 'failed'>;
  load(): Promise<void>;
  /** Makes the package of one matter and hands it over. */
  exportMatter(matter: MatterSummary): Promise<void>;
}

/**
 * @param makePackage the zip of a matter, once the background has sealed
 * @param save hands a file to the person
 */
export function evidenceState(
  ask: typeof send,
  makePackage: (matterId: string) => Promise<Uint8Array<ArrayBuffer>>,
  save: (name: string, bytes: Uint8Array<ArrayBuffer>) => void,
): EvidenceState {
  const matters = signal<MatterSummary[]>([]);
  const made = signal<EvidenceState['made']['value']>(null);
  const status = signal<'loading' | 'ready' | 'failed'>('loading');

  async function load(): Promise<void> {
    try {
      const answer = await ask('listMatters', {});
      matters.value = answer.matters.sort((a, b) => b.lastAt - a.lastAt);
      status.value = 'ready';
    } catch {
      status.value = 'failed';
    }
  }

  async function exportMatter({ matterId, label }: MatterSummary): Promise<void> {
    if (made.value?.status === 'working') return;
    made.value = { matterId, status: 'working', why: '' };
    try {
      await ask('prepareExport', { matterId });
      save(fileName(label), await makePackage(matterId));
      made.value = { matterId, status: 'done', why: '' };
    } catch (error) {
      made.value = { matterId, status: 'failed', why: error instanceof Error ? error.message : String(error) };
    }
    await load(); // the export is itself a record
  }

  return { matters, made, status, load, exportMatter };
}

/** A name that every file system takes. */
function fileName(label: string): string {
  const safe = label.replace(/[^\p{L}\p{N}-]+/gu, '-').replace(/^-+|-+$/g, '');
  return `holdfast-evidence-${safe === '' ? 'unassigned' : safe.slice(0, 60)}.zip`;
}

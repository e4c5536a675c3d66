import type { Bytes } from '../../evidence/bytes';
import type { ChoosableRecord, ExportChoices } from './exportChoices';
import type { ExportStage } from './exportMatter';
import type { KeyMemory } from '../vault/keyMemory';

interface Wanted {
  matterId: string;
  lang: 'en' | 'fr';
  choices: ExportChoices;
  software: string;
}

/** `privateKey`: PKCS#8, where a passphrase wraps it and it is open now. */
export type ExportQuestion = { id: number; privateKey: Bytes | undefined } & (
  { kind: 'list'; matterId: string } | ({ kind: 'package' | 'report' } & Wanted)
);

export type ExportAnswer =
  { id: number; stage: ExportStage } | { id: number; done: Bytes | ChoosableRecord[] } | { id: number; failed: string };

/** Reads records and makes packages in a worker of the extension's own. */
export interface ExportClient {
  list(matterId: string): Promise<ChoosableRecord[]>;
  /** 'package': the zip; 'report': its report alone, to look at. */
  make(
    kind: 'package' | 'report',
    wanted: Omit<Wanted, 'software'>,
    onStage: (stage: ExportStage) => void,
  ): Promise<Bytes>;
}

type Ask = ExportQuestion extends infer Q ? (Q extends unknown ? Omit<Q, 'id' | 'privateKey'> : never) : never;

export function exportClient(software: string, memory: Pick<KeyMemory, 'findPrivateKey'>): ExportClient {
  let worker: Worker | undefined;
  let next = 1;

  async function ask(question: Ask, onStage?: (stage: ExportStage) => void): Promise<Bytes | ChoosableRecord[]> {
    const privateKey = await memory.findPrivateKey();
    worker ??= new Worker(new URL('./exportWorker.ts', import.meta.url), { type: 'module' });
    const mine = worker;
    const id = next++;
    return new Promise((resolve, reject) => {
      const heard = new AbortController();
      const { signal } = heard;
      mine.addEventListener(
        'message',
        ({ data }: MessageEvent<ExportAnswer>) => {
          if (data.id !== id) return;
          if ('stage' in data) onStage?.(data.stage);
          else heard.abort();
          if ('done' in data) resolve(data.done);
          if ('failed' in data) reject(new Error(data.failed));
        },
        { signal },
      );
      mine.addEventListener('error', (event) => reject(new Error(event.message || 'The package could not be made.')), {
        signal,
      });
      mine.postMessage({ ...question, id, privateKey } satisfies ExportQuestion);
    });
  }

  return {
    async list(matterId) {
      const found = await ask({ kind: 'list', matterId });
      return Array.isArray(found) ? found : [];
    },
    async make(kind, wanted, onStage) {
      const made = await ask({ kind, ...wanted, software }, onStage);
      return Array.isArray(made) ? new Uint8Array() : made;
    },
  };
}

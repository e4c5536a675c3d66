import { signal, type Signal } from '@preact/signals';
import { base64 } from '../../utils/evidence/bytes';
import { stampRequest } from '../../utils/evidence/timestamp/request';
import type { AnchorTrouble } from '../../utils/language/codes';
import type { Output } from '../../utils/messages/contract';
import type { send } from '../../utils/messages/send';

type Bytes = Uint8Array<ArrayBuffer>;

/** What vouches for a matter's time from outside of this computer, and the way to it. */
export interface AnchorState {
  matterId: string;
  /** The newest checkpoint; '' until it was asked for. */
  checkpoint: Signal<string>;
  attached: Signal<Output<'listAnchors'>['anchors']>;
  said: Signal<AnchorTrouble | 'attached' | ''>;
  load(): Promise<void>;
  /** Signs what is sealed, and hands the text over. */
  saveCheckpoint(): Promise<void>;
  /** The same, and the request for a time stamp of it. */
  saveRequest(): Promise<void>;
  attach(files: readonly File[]): Promise<void>;
  remove(name: string): Promise<void>;
}

export function anchorState(
  ask: typeof send,
  matterId: string,
  save: (name: string, bytes: Bytes, type: string) => void,
): AnchorState {
  const checkpoint = signal('');
  const attached = signal<AnchorState['attached']['value']>([]);
  const said = signal<AnchorTrouble | 'attached' | ''>('');

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch {
      said.value = 'failed';
    }
  }
  const load = (): Promise<void> =>
    attempt(async () => {
      attached.value = (await ask('listAnchors', { matterId })).anchors;
    });
  async function issue(): Promise<string> {
    const { text } = await ask('makeCheckpoint', { matterId });
    checkpoint.value = text;
    save(`${nameOf(text)}.txt`, new TextEncoder().encode(text), 'text/plain');
    return text;
  }

  return {
    ...{ matterId, checkpoint, attached, said, load },
    saveCheckpoint: () => attempt(async () => void (await issue())),
    saveRequest: () =>
      attempt(async () => {
        const text = await issue();
        const request = stampRequest(text, crypto.getRandomValues(new Uint8Array(8)));
        save(`${nameOf(text)}.tsq`, request, 'application/timestamp-query');
      }),
    attach: (files) =>
      attempt(async () => {
        for (const file of files) {
          const content = base64(new Uint8Array(await file.arrayBuffer()));
          const { unfit } = await ask('attachAnchor', { matterId, name: file.name.slice(-200), content });
          said.value = unfit === '' ? 'attached' : unfit;
        }
        await load();
      }),
    remove: (name) =>
      attempt(async () => {
        await ask('removeAnchor', { matterId, name });
        await load();
      }),
  };
}

/** "holdfast-checkpoint-12" */
export function nameOf(checkpoint: string): string {
  return `holdfast-checkpoint-${checkpoint.split('\n')[1] ?? ''}`;
}

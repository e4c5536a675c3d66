import { signal, type Signal } from '@preact/signals';
import { proquints } from '../../utils/evidence/proquint';
import type { send } from '../../utils/messages/send';

type Bytes = Uint8Array<ArrayBuffer>;

/** The key that seals on this installation. */
export interface KeyState {
  /** SHA-256 of its public half, 64 hexadecimal digits; '' where there is none yet. */
  fingerprint: Signal<string>;
  said: Signal<'' | 'changed' | 'changeFailed'>;
  load(): Promise<void>;
  /** Another key seals from then on. */
  change(): Promise<void>;
  /** Hands the fingerprint over as a text to be filed. */
  save(text: string): void;
}

const WORDS = 8; // 128 bits: nobody makes another key that reads the same

/** The fingerprint to be read aloud. */
export const wordsOf = (fingerprint: string): string => proquints(fingerprint, WORDS);

export function keyState(ask: typeof send, save: (name: string, bytes: Bytes, type: string) => void): KeyState {
  const fingerprint = signal('');
  const said = signal<KeyState['said']['value']>('');
  return {
    fingerprint,
    said,
    async load() {
      fingerprint.value = (await ask('readKey', {})).fingerprint;
    },
    async change() {
      try {
        fingerprint.value = (await ask('changeKey', {})).fingerprint;
        said.value = 'changed';
      } catch {
        said.value = 'changeFailed';
      }
    },
    save(text) {
      const name = `holdfast-key-${fingerprint.value.slice(0, 8)}.txt`;
      save(name, new TextEncoder().encode(text), 'text/plain');
    },
  };
}

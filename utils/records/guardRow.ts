import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { base64, fromBase64 } from '../evidence/bytes';
import { GuardSettings } from '../messages/contract';
import { GUARD_KEY } from '../messages/guardKey';
import { BrokenBox } from '../sealing/box';
import type { Vault } from './vault/vault';
import { openWords, sealWords } from './vault/wordKey';

const UNSET: GuardSettings = { pausedUntil: 0, portals: {}, controls: [] };
const ABOUT = ['guard', 'controls'] as const;

/** As it is stored: how single controls are called is sealed, since a page can name one after a client. */
const Stored = z.extend(GuardSettings, { sealed: z.optional(z.string()) });

/** What the person set about holds, as the browser's storage has it. */
export interface GuardRow {
  read(): Promise<GuardSettings>;
  /** With a new time in it, for those who listen. */
  write(settings: GuardSettings): Promise<void>;
}

export function guardRow(vault: Vault): GuardRow {
  return {
    // What cannot be read counts as not set: a damaged setting must not switch the guard off.
    async read() {
      const stored = z.safeParse(Stored, (await browser.storage.local.get(GUARD_KEY))[GUARD_KEY]);
      if (!stored.success) return UNSET;
      const { sealed, ...settings } = stored.data;
      return sealed === undefined ? settings : { ...settings, controls: await controlsIn(vault, sealed) };
    },
    async write({ pausedUntil, portals, controls }) {
      const sealed = controls.length === 0 ? {} : { sealed: base64(await sealWords(vault, ABOUT, controls)) };
      const stored = { pausedUntil, portals, controls: [], ...sealed, changed: Date.now() };
      await browser.storage.local.set({ [GUARD_KEY]: stored });
    },
  };
}

async function controlsIn(vault: Vault, sealed: string): Promise<GuardSettings['controls']> {
  try {
    const controls = await openWords<unknown>(vault, ABOUT, fromBase64(sealed) ?? new Uint8Array());
    const read = z.safeParse(GuardSettings, { ...UNSET, controls });
    return read.success ? read.data.controls : [];
  } catch (error) {
    if (error instanceof BrokenBox) return []; // sealed before the browser lost the key
    throw error;
  }
}

import type { send } from '../../utils/messages/send';
import { changeSettings, readChosen } from '../../utils/settings/settings';
import { findSettings, LARGEST_FILE, writeSettingsFile } from '../../utils/settings/settingsFile';
import type { SettingsTransferWorld } from './SettingsTransfer';

const NAME = 'holdfast-settings.json';

/** The real one. A pause that runs here is not taken along. */
export function transferSettings(
  ask: typeof send,
  saveFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => void,
  taken: () => void,
): SettingsTransferWorld {
  return {
    async save() {
      const [chosen, { settings }] = await Promise.all([readChosen(), ask('readGuard', {})]);
      saveFile(NAME, new TextEncoder().encode(writeSettingsFile({ chosen, holds: settings })));
    },
    async take(file) {
      const found = file.size > LARGEST_FILE ? undefined : findSettings(await file.text());
      if (!found) return false;
      const { settings } = await ask('readGuard', {});
      // First what may be refused: all of it is taken, or nothing.
      await ask('setGuard', { ...found.holds, pausedUntil: settings.pausedUntil });
      await changeSettings(found.chosen);
      taken();
      return true;
    },
  };
}

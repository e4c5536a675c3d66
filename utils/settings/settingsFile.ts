import type { GuardSettings } from '../messages/contract';
import { parseChosen, type Chosen } from './settings';

/** What a settings file holds: what a person chose, nothing that was kept, nothing of a client. */
export interface SettingsFile {
  chosen: Chosen;
  /** When Holdfast asks before clearing. */
  holds: Pick<GuardSettings, 'portals' | 'controls'>;
}

const KIND = 'holdfast-settings';
const VERSION = 1;
/** A larger file is something else. */
export const LARGEST_FILE = 1_000_000; // bytes

export function writeSettingsFile({ chosen, holds: { portals, controls } }: SettingsFile): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, chosen, holds: { portals, controls } }, null, 2)}\n`;
}

/**
 * Reads a settings file; undefined where it is none. What holds about questions is parsed again where it is set: by the
 * background, as every message.
 */
export function findSettings(text: string): SettingsFile | undefined {
  const given = findJson(text);
  if (!isObject(given) || given['kind'] !== KIND || given['version'] !== VERSION) return undefined;
  const { chosen, holds } = given;
  if (!isObject(holds) || !isObject(holds['portals']) || !Array.isArray(holds['controls'])) return undefined;
  return { chosen: parseChosen(chosen), holds: holds as unknown as SettingsFile['holds'] };
}

function findJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON: the person chose another file
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { Bytes } from '../../evidence/bytes';

/** Clock and chance, passed in so that tests can hold them still. */
export interface World {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds since the background started: nobody can set it back. */
  mono(): number;
  /** Names this run of the background. */
  boot: string;
  /** Minutes east of UTC at a moment. */
  offset(at: number): number;
  zone: string;
  random(bytes: number): Bytes;
  /** 'Holdfast 0.1.0' */
  software: string;
}

export function realWorld(software: string): World {
  const random = (bytes: number): Bytes => crypto.getRandomValues(new Uint8Array(bytes));
  return {
    now: Date.now,
    mono: () => performance.now(),
    boot: Array.from(random(8), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    offset: (at) => -new Date(at).getTimezoneOffset(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'Etc/Unknown',
    random,
    software,
  };
}

/** The wall clock of a line. */
export function stampOf(world: World): { t: string; off: number; tz: string } {
  const now = world.now();
  return { t: instantOf(now), off: Math.round(world.offset(now)), tz: world.zone };
}

/**
 * Seals and faults are of the whole installation, and often follow work on some client at once: in the package of
 * another client their exact time would tell of it. So they carry the quarter of an hour they fall in.
 */
const QUARTER_MS = 15 * 60_000;

export function coarseStampOf(world: World): { t: string; off: number; tz: string } {
  return { ...stampOf(world), t: quarterOf(world.now()) };
}

/** The beginning of the quarter of an hour that a moment falls in. */
export function quarterOf(at: number): string {
  return instantOf(Math.floor(at / QUARTER_MS) * QUARTER_MS);
}

export function instantOf(at: number): string {
  return new Date(Math.round(at)).toISOString();
}

/** What the control strip (and a test) can set: how badly the portal behaves. */
export interface Controls {
  /** Seconds before a new screen is shown, 0–10. */
  speed: number;
  outage: Outage;
  /** When the outage ends by itself, in ms since the epoch; 0 = when it is set back to `none`. */
  outageUntil: number;
  /** Multiplies the session clock: 1 is 8 + 2 minutes, 0.01 is 4.8 + 1.2 seconds. */
  sessionScale: number;
  /** How many requests from now on are answered as if the server had lost its mind (500 on save). */
  failSaves: number;
}

export type Outage = 'none' | '503' | 'hang' | 'drop';

export const outages: readonly Outage[] = ['none', '503', 'hang', 'drop'];

export const defaultControls = (): Controls => ({
  speed: 0,
  outage: 'none',
  outageUntil: 0,
  sessionScale: 1,
  failSaves: 0,
});

/** Takes over the valid settings of `wanted` (parsed JSON from anywhere); throws one sentence about the first bad one. */
export function applyControls(controls: Controls, wanted: unknown, now: number): void {
  if (typeof wanted !== 'object' || wanted === null) throw new Error('Settings must be a JSON object.');
  const settings = wanted as Record<string, unknown>;
  const number = (name: string, min: number, max: number): number | undefined => {
    const value = settings[name];
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !(value >= min && value <= max)) {
      throw new Error(`${name} must be a number from ${min} to ${max}.`);
    }
    return value;
  };
  const outage = outages.find((known) => known === settings['outage']);
  if (settings['outage'] !== undefined && outage === undefined) {
    throw new Error(`outage must be one of ${outages.join(', ')}.`);
  }
  const seconds = number('outageSeconds', 0, 3600);
  controls.speed = number('speed', 0, 10) ?? controls.speed;
  controls.sessionScale = number('sessionScale', 0.0001, 1) ?? controls.sessionScale;
  controls.failSaves = number('failSaves', 0, 1000) ?? controls.failSaves;
  if (outage !== undefined) {
    controls.outage = outage;
    controls.outageUntil = seconds === undefined || seconds === 0 ? 0 : now + seconds * 1000;
  }
}

import { presentOf, type LogRecord } from './log';
import { demand } from './refusal';

/** A jump of the computer's clock between two records, told by the time since the background started. */
export interface ClockTrouble {
  /** The record after the jump. */
  index: number;
  /** How far the clock moved, in milliseconds: below 0 it was set back. */
  by: number;
}

/** Rounding and a busy machine stay below it. */
const TOLERANCE_MS = 2_000;

/** Jumps of the clock. Within one run of the background the other clock cannot go back: then the log is not genuine. */
export function findClockTrouble(records: readonly LogRecord[]): ClockTrouble[] {
  const runs = new Map<string, { wall: number; mono: number }>();
  return presentOf(records).flatMap(({ index, line }) => {
    const [wall, before] = [Date.parse(line.t), runs.get(line.boot)];
    demand(
      !Number.isNaN(wall) && !Number.isNaN(Date.parse(line.at)),
      'TIME',
      `Record ${String(index)} has a time that does not exist.`,
    );
    runs.set(line.boot, { wall, mono: line.mono });
    if (!before) return [];
    demand(line.mono >= before.mono, 'MONOTONIC', `The running time goes back at record ${String(index)}.`);
    const by = wall - before.wall - (line.mono - before.mono);
    return Math.abs(by) > TOLERANCE_MS ? [{ index, by }] : [];
  });
}

import { cpus } from 'node:os';

/** What the figures were measured on. */
export const machine = `${cpus()[0]?.model ?? 'unknown'}, ${String(cpus().length)} cores`;

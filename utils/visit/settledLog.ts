import type { FieldValue } from '../forms/field';
import { sameValue } from '../forms/value';
import type { LogEntry } from '../messages/contract';
import type { KeptForm } from './keptForm';

/** Turns keystrokes into settled changes: one log entry per field and stay, with the value before and after. */
export interface SettledLog {
  touched: (key: string | undefined) => void;
  settle: () => void;
}

export function createSettledLog(kept: KeptForm, now: () => number, log: (entry: LogEntry) => void): SettledLog {
  const before = new Map<string, FieldValue | undefined>();
  const logged = new Map<string, FieldValue>();
  return {
    touched(key) {
      if (key !== undefined && !before.has(key)) before.set(key, logged.get(key));
    },
    settle() {
      for (const [key, value] of before) {
        const row = kept.fields.get(key);
        if (!row || (value && sameValue(value, row.value))) continue;
        logged.set(key, row.value);
        const { label, section, entry } = row.identity;
        log({
          at: now(),
          kind: 'change',
          basis: 'input',
          field: { label, section, ...(entry ? { entry } : {}) },
          after: row.value,
          ...(value ? { before: value } : {}),
        });
      }
      before.clear();
    },
  };
}

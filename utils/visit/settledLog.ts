import type { FieldValue } from '../forms/field';
import { isBlank, sameValue } from '../forms/value';
import type { LogEntry } from '../messages/contract';
import type { KeptForm } from './keptForm';

/** Turns keystrokes into settled changes: one log entry per field and stay, with the value before and after. */
export interface SettledLog {
  /** `was`: what stood in the field before this edit, where that is known. */
  touched: (key: string | undefined, was?: FieldValue) => void;
  settle: () => void;
}

export function createSettledLog(kept: KeptForm, now: () => number, log: (entry: LogEntry) => void): SettledLog {
  const before = new Map<string, FieldValue | undefined>();
  const logged = new Map<string, FieldValue>();
  return {
    touched(key, was) {
      // What a page came with is no change, but the first change is one from it.
      const first = was && isBlank(was) ? undefined : was;
      if (key !== undefined && !before.has(key)) before.set(key, logged.get(key) ?? first);
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

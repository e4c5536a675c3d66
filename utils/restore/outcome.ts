import { isBlank } from '../forms/value';
import type { NotRestoredReason } from '../language/codes';
import { countOpen } from './countValues';
import type { Outcome } from './restoreOptions';
import type { Progress, Standing } from './wanted';

interface Course {
  /** Values that were wanted. */
  total: number;
  /** Why a field (by its key), a row (by its cells) or a list ("add:" and its name) could not be brought back. */
  failed: ReadonlyMap<string, NotRestoredReason>;
  /** The restore was stopped before it came to this field. */
  isUntried: (standing: Standing) => boolean;
}

/** What a restore came to, by the page as it stands at its end. */
export function outcomeOf(last: Progress, { total, failed, isUntried }: Course): Outcome {
  const open = last.standing.filter((standing) => !standing.done && standing.field.order >= 0);
  return {
    done: total - countOpen(last),
    total,
    restored: last.standing.filter((standing) => standing.done),
    notRestored: open.map((standing) => ({ standing, reason: reasonFor(standing) })),
    rowsNotRestored: last.rows.map(({ row }) => ({ cells: row, reason: failed.get(row.join('\t')) ?? 'stopped' })),
  };

  function reasonFor(standing: Standing): NotRestoredReason {
    if (isUntried(standing)) return 'stopped';
    const own = failed.get(standing.field.key);
    if (own) return own;
    const list = standing.field.identity.entry?.list;
    const forList = list === undefined ? undefined : failed.get(`add:${list}`);
    if (!standing.now) return forList ?? ('reason' in standing ? standing.reason : 'notFound');
    return isBlank(standing.now.value) ? 'pageRefused' : 'pageChanged';
  }
}

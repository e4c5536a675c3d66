import type { LiveForm } from '../forms/liveForm';
import type { KeptField } from '../messages/contract';
import type { PageTime } from './pageTime';
import { putValue } from './putValue';
import { compareWanted, type Wanted } from './wanted';

/** Puts back what the page had before a restore, last step first; answers come last and may empty their section again. */
export async function undoRestore(
  job: Wanted & { before: readonly KeptField[] },
  { form, time }: { form: LiveForm & { structureChanged: () => void }; time: PageTime },
): Promise<void> {
  const before = new Map(job.before.map((row) => [row.key, row.value]));
  form.structureChanged();
  const { standing } = compareWanted(job, form.read());
  for (const { field, now } of standing.reverse()) {
    const value = before.get(field.key);
    if (!now || !value) continue;
    await putValue(now.identity.control, form.elementsOf(now.key), value, time);
    await time.taken();
  }
}

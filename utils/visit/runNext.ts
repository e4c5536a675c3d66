interface Scheduling {
  scheduler?: { postTask: (run: () => void, options: { priority: 'user-blocking' }) => Promise<unknown> };
}

/**
 * Runs right after the event that is being handled, before any other task: a timer can come late, and a
 * field that a script has blanked meanwhile would pass for one that the person emptied.
 */
export function runNext(run: () => void): void {
  const { scheduler } = globalThis as Scheduling;
  if (scheduler) void scheduler.postTask(run, { priority: 'user-blocking' });
  else setTimeout(run, 0); // Firefox before 142
}

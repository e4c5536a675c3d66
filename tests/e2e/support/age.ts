import type { Page } from '@playwright/test';

/**
 * What is kept becomes older by some days, as if nobody had worked on it since: no test waits for a month.
 * @param own a page of the extension: only it sees the store
 */
export async function age(own: Page, visitIds: readonly string[], days: number): Promise<void> {
  await own.evaluate(
    async ({ visitIds, ms }) => {
      const done = <T>(asked: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          asked.onsuccess = () => resolve(asked.result);
          asked.onerror = () => reject(asked.error as DOMException);
        });
      const database = await done(indexedDB.open('holdfast'));
      const visits = database.transaction('visits', 'readwrite').objectStore('visits');
      for (const visitId of visitIds) {
        const row = (await done(visits.get(visitId))) as { lastAt: number; visit: { openedAt: number } };
        const visit = { ...row.visit, openedAt: row.visit.openedAt - ms };
        await done(visits.put({ ...row, lastAt: row.lastAt - ms, visit }));
      }
      database.close();
    },
    { visitIds, ms: days * 86_400_000 },
  );
}

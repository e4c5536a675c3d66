/** Sources of functions for a page of the extension, in either browser. */

/** Counts from now on how many journal entries are written or removed. */
export const WATCH_JOURNAL = `() => {
  window.journalled = 0;
  chrome.storage.local.onChanged.addListener((changes) => {
    window.journalled += Object.keys(changes).filter((key) => key.startsWith('journal:')).length;
  });
}`;

/** What tells of work on the disk, as JSON: how many rows the database has, what else is stored, what was journalled. */
export const DISK_CONTENTS = `async () => {
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('holdfast');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  // The device log, its key and its seals tell when the software ran, of no page.
  const names = [...database.objectStoreNames].filter((name) => !['device', 'signer', 'seals'].includes(name));
  const reading = database.transaction(names);
  const counts = await Promise.all(names.map((name) => new Promise((resolve, reject) => {
    const counting = reading.objectStore(name).count();
    counting.onsuccess = () => resolve(name + ' ' + counting.result);
    counting.onerror = () => reject(counting.error);
  })));
  database.close();
  const stored = Object.keys(await chrome.storage.local.get(null)).sort();
  return JSON.stringify([counts, stored, window.journalled]);
}`;

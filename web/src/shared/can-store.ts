import { once } from '#web/shared/once';

/**
 * How long a browser may take to open an empty database, in ms; after that storage counts as blocked.
 */
const patience = 3000;

/**
 * Returns whether the browser lets this site store data; it does not if cookies and site data are blocked.
 */
export const canStore = once(async (): Promise<boolean> => {
  try {
    localStorage.getItem('trellis');
    return await canOpenDatabase();
  } catch {
    return false;
  }
});

const canOpenDatabase = () =>
  new Promise<boolean>((answer) => {
    const opening = indexedDB.open('trellis-can-store');
    opening.onsuccess = () => {
      opening.result.close();
      answer(true);
    };
    opening.onerror = () => answer(false);
    setTimeout(() => answer(false), patience);
  });

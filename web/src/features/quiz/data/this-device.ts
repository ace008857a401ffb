import { localStorageItem } from '#web/shared/local-storage-item';

const stored = localStorageItem('mine.device');
/** Without storage, each page counts as its own device. */
const thisPage = crypto.randomUUID();

/** Returns an id of this browser, the same in all its tabs, which share one queue of writes. */
export function thisDevice(): string {
  const known = stored.read();
  if (known === null) stored.write(thisPage);
  return known ?? thisPage;
}

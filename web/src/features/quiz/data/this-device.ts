import { localStorageItem } from '#web/shared/local-storage-item';

const stored = localStorageItem('mine.device');
/** Where nothing can be stored, each page is a device of its own. */
const thisPage = crypto.randomUUID();

/** What tells this browser from the learner's others, the same in all its tabs: they share one queue of writes. */
export function thisDevice(): string {
  const known = stored.read();
  if (known === null) stored.write(thisPage);
  return known ?? thisPage;
}

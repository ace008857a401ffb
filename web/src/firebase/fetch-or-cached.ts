import { cacheNames } from '#web/shared/caches';

/** How long to wait for the network before using the cached copy, in ms. */
const patience = 5000;
/** The maximum number of cached responses; the oldest are evicted. */
const most = 60;

/**
 * Fetches public data; if the network fails or is slow, returns the copy last fetched on this device. Rejects like
 * `fetch` without one.
 */
export function fetchOrCached(address: string): Promise<Response> {
  const fetching = fetch(address).then((response) => {
    if (response.ok) void keepCopy(address, response.clone()).catch(() => {});
    return response;
  });
  const dawdling = new Promise((done) => setTimeout(done, patience))
    .then(() => kept(address))
    .then((response) => response ?? fetching);
  const failing = fetching.catch(async (error: unknown) => {
    const response = await kept(address);
    if (response === undefined) throw error;
    return response;
  });
  return Promise.race([failing, dawdling]);
}

/** Storage may be blocked, as in private windows. */
const kept = (address: string): Promise<Response | undefined> =>
  caches
    .open(cacheNames.documents)
    .then((cache) => cache.match(address, { ignoreVary: true }))
    .catch(() => undefined);

/** Keeps a response for when the network fails. */
export async function keepCopy(address: string, response: Response): Promise<void> {
  const cache = await caches.open(cacheNames.documents);
  await cache.put(address, response);
  const addresses = await cache.keys();
  await Promise.all(addresses.slice(0, -most).map((oldest) => cache.delete(oldest)));
}

import type { ExpirationPlugin } from 'workbox-expiration';
import { StaleWhileRevalidate, type StrategyOptions } from 'workbox-strategies';
import { cacheNames, type KeepAnswer } from '#web/shared/caches';

declare const self: ServiceWorkerGlobalScope;

/** Hosts whose files other sites can embed but not read. */
const closedHosts = new Set<string>();

/**
 * Returns whether an address is one of the media that are cached once seen: images, captions, PDFs.
 */
export const isMedia = (request: Request, url: URL): boolean =>
  // Range requests go to the network.
  !request.headers.has('range') &&
  !closedHosts.has(url.host) &&
  (request.destination === 'image' || /\.(vtt|pdf)$/i.test(url.pathname));

/**
 * Requests a CORS copy: an opaque response would count as megabytes against our quota, whatever its size.
 */
const readable = (request: Request): Request =>
  new URL(request.url).origin === self.location.origin
    ? request
    : new Request(request.url, { mode: 'cors', credentials: 'omit' });

/** Serve a range from the cached file if there is one. */
function whole(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.delete('accept-ranges');
  return new Response(response.body, { status: 200, headers });
}

const copies: NonNullable<StrategyOptions['plugins']>[number] = {
  requestWillFetch: async ({ request }) => readable(request),
  cacheWillUpdate: async ({ response }) => (response.status === 200 ? whole(response) : null),
  handlerDidError: async ({ request }) => {
    const kept = await caches.match(request.url, { ignoreVary: true });
    if (kept !== undefined) return kept;
    const shown = await fetch(request);
    closedHosts.add(new URL(request.url).host);
    return shown;
  },
};

/** Serves the cached copy and updates it (stale-while-revalidate). */
export const mediaStrategy = (expiration: ExpirationPlugin) =>
  new StaleWhileRevalidate({
    cacheName: cacheNames.media,
    matchOptions: { ignoreVary: true },
    plugins: [copies, expiration],
  });

/** Downloads addresses into the offline cache, which is never evicted, and reports each result. */
export async function keepMedia(
  addresses: string[],
  answer: (message: KeepAnswer) => void,
): Promise<void> {
  const cache = await caches.open(cacheNames.kept);
  const keep = async (address: string) => {
    const response = await fetch(readable(new Request(address)));
    if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
    await cache.put(address, whole(response));
  };
  const reply = (address: string, isCached: boolean) => answer({ address, isCached });
  await Promise.all(
    addresses.map((address) =>
      keep(address).then(
        () => reply(address, true),
        () => reply(address, false),
      ),
    ),
  );
}

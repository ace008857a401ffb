import type { ExpirationPlugin } from 'workbox-expiration';
import { StaleWhileRevalidate, type StrategyOptions } from 'workbox-strategies';
import { cacheNames, type KeepAnswer } from '#web/shared/caches';

declare const self: ServiceWorkerGlobalScope;

/** Hosts whose files other sites may show but not read. */
const closedHosts = new Set<string>();

/** Whether an address is that of something that is kept once it was seen: an image, captions, a PDF. */
export const isMedia = (request: Request, url: URL): boolean =>
  // The network answers requests for a part of a file.
  !request.headers.has('range') &&
  !closedHosts.has(url.host) &&
  (request.destination === 'image' || /\.(vtt|pdf)$/i.test(url.pathname));

/**
 * Asks another site for a copy that we may read: one that we may not would count as megabytes against our storage, however
 * small it is.
 */
const readable = (request: Request): Request =>
  new URL(request.url).origin === self.location.origin
    ? request
    : new Request(request.url, { mode: 'cors', credentials: 'omit' });

/** A file that is at hand as a whole is not asked for in parts. */
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

/** Shows what is at hand and looks for a newer one meanwhile. */
export const mediaStrategy = (expiration: ExpirationPlugin) =>
  new StaleWhileRevalidate({
    cacheName: cacheNames.media,
    matchOptions: { ignoreVary: true },
    plugins: [copies, expiration],
  });

/** Fetches addresses into the cache that nothing pushes out of, and tells of each how that went. */
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
  const tell = (address: string, isKept: boolean) => answer({ address, isKept });
  await Promise.all(
    addresses.map((address) =>
      keep(address).then(
        () => tell(address, true),
        () => tell(address, false),
      ),
    ),
  );
}

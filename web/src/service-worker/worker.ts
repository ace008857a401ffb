import { ExpirationPlugin } from 'workbox-expiration';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { cacheNames, isKeepRequest, takeOver, type KeepAnswer } from '#web/shared/caches';
import { isMedia, keepMedia, mediaStrategy } from '#web/service-worker/media';

declare const self: ServiceWorkerGlobalScope;

/**
 * The files of this version of the app, and the chunks of the PDF viewer; injected by the build.
 */
declare const appFiles: { url: string; revision: string | null }[];
declare const pdfViewerFiles: string[];

const days = 24 * 60 * 60;

precacheAndRoute(appFiles);
cleanupOutdatedCaches();

/**
 * A path with an extension is a file, unless it is an id; `/__/` belongs to Hosting, `/emulator/` to the emulators.
 */
const isPage = (path: string): boolean =>
  /^\/(courses|people)\//.test(path) || !/^\/(__|emulator)\/|\.[a-z0-9]+$/i.test(path);

// Every page is the same file. Not the page that the server renders for visitors: its document would get old.
registerRoute(
  ({ request, url, sameOrigin }) =>
    sameOrigin &&
    request.mode === 'navigate' &&
    request.destination === 'document' &&
    isPage(url.pathname),
  createHandlerBoundToURL('/app.html'),
);

// The names of chunks change with their content.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  new CacheFirst({
    cacheName: cacheNames.parts,
    matchOptions: { ignoreVary: true },
    plugins: [new ExpirationPlugin({ maxEntries: 60, maxAgeSeconds: 90 * days })],
  }),
);

registerRoute(
  ({ request, url }) => isMedia(request, url),
  mediaStrategy(
    new ExpirationPlugin({ maxEntries: 300, maxAgeSeconds: 90 * days, purgeOnQuotaError: true }),
  ),
);

// A new version has a new PDF viewer, which saved PDFs need offline.
self.addEventListener('install', (event) => event.waitUntil(renewPdfViewer().catch(() => {})));

async function renewPdfViewer() {
  const kept = await (await caches.open(cacheNames.kept)).keys();
  if (hasPdf(kept.map(({ url }) => url))) await keepPdfViewer();
}

self.addEventListener('activate', (event) => event.waitUntil(begin()));

/** Takes control of open pages, and deletes the caches of older versions. */
async function begin() {
  const current: string[] = Object.values(cacheNames);
  const old = (await caches.keys()).filter(
    (name) => name.startsWith('trellis-') && !current.includes(name),
  );
  await Promise.all([...old.map((name) => caches.delete(name)), self.clients.claim()]);
}

self.addEventListener('message', (event) => {
  const request: unknown = event.data;
  if (request === takeOver) return event.waitUntil(self.skipWaiting());
  // Libraries in the page post messages too.
  if (!isKeepRequest(request)) return;
  event.waitUntil(keep(request.keep, event.ports[0]));
});

async function keep(addresses: string[], port: MessagePort | undefined) {
  if (hasPdf(addresses)) await keepPdfViewer().catch(() => {});
  await keepMedia(addresses, (answer: KeepAnswer) => port?.postMessage(answer));
}

const hasPdf = (addresses: string[]) => addresses.some((address) => /\.pdf$/i.test(address));

async function keepPdfViewer() {
  const parts = await caches.open(cacheNames.parts);
  await parts.addAll(pdfViewerFiles);
}

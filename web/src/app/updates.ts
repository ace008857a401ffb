import { takeOver } from '#web/shared/caches';
import { createStore } from '#web/shared/store';

/** Brings the newest version into this tab; undefined while it is here. */
export const newVersion = createStore<(() => void) | undefined>(undefined);

const hour = 60 * 60 * 1000;
const reload = () => location.reload();

/** The page that somebody has typed into, whose loading anew might lose what they wrote. */
let typedOn: string | undefined;
const isTypedOn = () => typedOn === location.pathname;

/**
 * Registers the service worker, once the page has come to rest, and watches for new versions. One that has been fetched
 * waits until somebody asks for it; then every tab goes along, but for those in which somebody has been typing.
 */
export function startUpdates(): void {
  addEventListener('input', () => (typedOn = location.pathname));
  addEventListener('vite:preloadError', () => void partIsGone());
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => setTimeout(() => void register(), 2000));
}

async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  let isFirst = serviceWorker.controller === null;
  serviceWorker.addEventListener('controllerchange', () => {
    // The first worker of all takes the page as it is.
    if (!isFirst && !isTypedOn()) reload();
    else if (!isFirst) newVersion.set(reload);
    isFirst = false;
  });
  await serviceWorker.register('/service-worker.js', { updateViaCache: 'none' }).catch(() => {});
  const registration = await serviceWorker.ready;
  const offer = ({ waiting }: ServiceWorkerRegistration) => {
    if (waiting === null || serviceWorker.controller === null) return;
    newVersion.set(() => {
      typedOn = undefined;
      waiting.postMessage(takeOver);
    });
  };
  offer(registration);
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', () => offer(registration));
  });
  setInterval(() => void registration.update().catch(() => {}), hour);
}

/** A part of this version could not be fetched: offline, or because the site has a newer one. */
async function partIsGone(): Promise<void> {
  if (!navigator.onLine) return;
  if (navigator.serviceWorker?.controller) {
    const registration = await navigator.serviceWorker.ready;
    return void registration.update().catch(() => {});
  }
  const key = 'trellis.reloaded-at';
  const isRecent = Date.now() - Number(sessionStorage.getItem(key)) < 60_000;
  if (isTypedOn() || isRecent) return newVersion.set(reload);
  sessionStorage.setItem(key, String(Date.now()));
  reload();
}

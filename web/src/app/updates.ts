import { takeOver } from '#web/shared/caches';
import { createStore } from '#web/shared/store';

/** Activates the newest version in this tab; undefined if this is the newest. */
export const newVersion = createStore<(() => void) | undefined>(undefined);

const hour = 60 * 60 * 1000;
const reload = () => location.reload();

/** Whether the person has typed into this page, so that a reload might lose input. */
let typedOn: string | undefined;
const isTypedOn = () => typedOn === location.pathname;

/**
 * Registers the service worker once the page is idle, and watches for new versions. A downloaded version waits until
 * somebody activates it; then all tabs reload, except those with typed input.
 */
export function startUpdates(): void {
  addEventListener('input', () => (typedOn = location.pathname));
  addEventListener('vite:preloadError', () => void partIsGone());
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const later = () => setTimeout(() => void register(), 2000);
  // A page that functions have rendered may have loaded before the app starts.
  if (document.readyState === 'complete') later();
  else addEventListener('load', later);
}

async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  let isFirst = serviceWorker.controller === null;
  serviceWorker.addEventListener('controllerchange', () => {
    // The first worker of all controls the page without a reload.
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

/** A chunk of this version could not be loaded: offline, or replaced by a newer version. */
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

import { createStore } from '#web/shared/store';

/** Whether this device has a network, according to the browser, which may be wrong. */
export const online = createStore(import.meta.env.SSR || navigator.onLine);
if (!import.meta.env.SSR) {
  for (const event of ['online', 'offline']) {
    addEventListener(event, () => online.set(navigator.onLine));
  }
}

/** Whether writes have been pending for a while. */
export const unsent = createStore(false);

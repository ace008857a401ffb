import { createStore } from '#web/shared/store';

/** Whether this device has a network; the browser's word, which may be too good. */
export const online = createStore(navigator.onLine);
for (const event of ['online', 'offline']) {
  addEventListener(event, () => online.set(navigator.onLine));
}

/** Whether changes of the learner's have been waiting for the server for a while. */
export const unsent = createStore(false);

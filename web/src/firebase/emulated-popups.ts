import { firebaseConfig } from '#web/firebase/config';
import { once } from '#web/shared/once';

type Handler = (message: unknown) => unknown;

/**
 * Replaces Google's script for messages between windows, for the emulator's sign-in window, so that it works offline.
 * That window searches its opener's frames for one that responds to the app's key, and sends it the result.
 */
export const relayPopups = once(async () => {
  const { apiKey } = await firebaseConfig();
  const handlers = new Map<string, Handler>();
  const frame = {
    restyle: () => undefined,
    ping: (done: () => void) => Promise.resolve(done()),
    register: (event: string, handler: Handler) => handlers.set(event, handler),
    // The SDK throws after it has received the result; Google's script ignores that too.
    send: (_event: string, _data: unknown, done: Handler) =>
      void Promise.resolve([{ webStorageSupport: true }])
        .then(done)
        .catch(() => {}),
  };
  const relay = {
    location: { search: new URLSearchParams({ apiKey, appName: '[DEFAULT]' }).toString() },
    postMessage: ({ data }: { data: unknown }) => handlers.get('authEvent')?.(data),
  };
  const context = { open: (_: unknown, ready: Handler) => ready(frame) };
  const iframes = { Iframe: frame, CROSS_ORIGIN_IFRAMES_FILTER: {}, getContext: () => context };
  Object.assign(window, { gapi: { iframes } });
  Object.defineProperty(window, 'frames', { configurable: true, value: [relay] });
});

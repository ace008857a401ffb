import { createStore } from '#web/shared/store';

declare global {
  interface WindowEventMap {
    /** Chromium's offer to install the site as an app. */
    beforeinstallprompt: Event & { prompt: () => Promise<unknown> };
  }
}

/** Asks the browser to install the app; undefined where it cannot, or has done so. */
export const installPrompt = createStore<(() => void) | undefined>(undefined);

/** Keeps the browser's offer for our own menu. Comes early, since the offer is made once. */
export function keepInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    installPrompt.set(() => {
      // An offer can be taken up once.
      installPrompt.set(undefined);
      void event.prompt();
    });
  });
}

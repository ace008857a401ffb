import { createStore } from '#web/shared/store';

declare global {
  interface WindowEventMap {
    /** Chromium's event that offers to install the site as an app. */
    beforeinstallprompt: Event & { prompt: () => Promise<unknown> };
  }
}

/** Installs the app; undefined if the browser cannot, or it is installed. */
export const installPrompt = createStore<(() => void) | undefined>(undefined);

/**
 * Defers the browser's install prompt for our own menu. Called early, because the event fires once.
 */
export function keepInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    installPrompt.set(() => {
      // A prompt can be used once.
      installPrompt.set(undefined);
      void event.prompt();
    });
  });
}

import { createStore } from '#web/shared/store';

type InstallEvent = Event & { prompt: () => Promise<unknown> };

declare global {
  interface WindowEventMap {
    /** Chromium's event that offers to install the site as an app. */
    beforeinstallprompt: InstallEvent;
  }
  interface Window {
    /** The event, if it came before the app (`public/start-app.js`). */
    earlyInstallEvent?: InstallEvent;
  }
}

/** Installs the app; undefined if the browser cannot, or it is installed. */
export const installPrompt = createStore<(() => void) | undefined>(undefined);

/**
 * Defers the browser's install prompt for our own menu. Called early, because the event fires once.
 */
export function keepInstallPrompt(): void {
  if (window.earlyInstallEvent) keep(window.earlyInstallEvent);
  addEventListener('beforeinstallprompt', keep);
}

function keep(event: InstallEvent): void {
  event.preventDefault();
  installPrompt.set(() => {
    // A prompt can be used once.
    installPrompt.set(undefined);
    void event.prompt();
  });
}

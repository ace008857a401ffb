import { findBrowser } from '#scripts/machine';

/**
 * How the tests start the browser: it can run as root, and makes no network requests of its own.
 */
export const launchOptions = {
  executablePath: findBrowser(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

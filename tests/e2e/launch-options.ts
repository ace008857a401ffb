import { findBrowser } from '#scripts/machine';

/** How the browser of the tests is started: so that it runs as root, and asks nothing of any network. */
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

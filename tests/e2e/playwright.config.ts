import { defineConfig } from '@playwright/test';
import { root } from '#scripts/emulators';
import { webAddress } from '#tests/e2e/addresses';
import { launchOptions } from '#tests/e2e/launch-options';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './global-setup.ts',
  outputDir: `${root}/test-results`,
  reporter: [['dot'], ['json', { outputFile: `${root}/.trellis/reports/e2e.json` }]],
  // The emulator delivers events one at a time; more workers would only wait for each other.
  workers: 1,
  timeout: 60_000,
  // A lost response of the emulator is requested again after 12 s.
  expect: { timeout: 20_000 },
  forbidOnly: true,
  use: {
    baseURL: webAddress,
    locale: 'en-GB',
    // A service worker's requests bypass `page.route`; only the offline tests need it.
    serviceWorkers: 'block',
    // A missing click target or page fails with its own message instead of the test timeout.
    actionTimeout: 25_000,
    navigationTimeout: 30_000,
    // Text that fades has low contrast for a moment, and animations take time from what is tested.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions,
  },
});

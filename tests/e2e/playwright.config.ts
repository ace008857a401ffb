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
  // An answer of the emulator's that goes astray is asked for again after 12 s.
  expect: { timeout: 20_000 },
  forbidOnly: true,
  use: {
    baseURL: webAddress,
    locale: 'en-GB',
    // A worker's requests pass by `page.route`; what it does is the offline stories' to show.
    serviceWorkers: 'block',
    // A click or a page that never comes says so itself, and does not wait for the test to run out of time.
    actionTimeout: 25_000,
    navigationTimeout: 30_000,
    launchOptions,
  },
});

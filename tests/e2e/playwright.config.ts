import { defineConfig } from '@playwright/test';
import { root } from '#scripts/emulators';
import { webAddress } from '#tests/e2e/addresses';
import { launchOptions } from '#tests/e2e/browser';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './global-setup.ts',
  outputDir: `${root}/test-results`,
  reporter: [['list'], ['json', { outputFile: `${root}/.trellis/reports/e2e.json` }]],
  // The emulator delivers events one at a time; more workers would only wait for each other.
  workers: 1,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: {
    baseURL: webAddress,
    locale: 'en-GB',
    // A worker's requests pass by `page.route`; what it does is the offline stories' to show.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions,
  },
});

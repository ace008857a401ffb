import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './tests/e2e/launch-options.ts';

const emulated = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 60_000 };

/** It looks at what all other tests of the rules have evaluated. */
const coverage = 'tests/rules/coverage.test.ts';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['model/src/**/*.test.ts', 'web/src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          setupFiles: ['tests/property-runs.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'components',
          include: ['web/src/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['tests/rules/**/*.test.ts'],
          exclude: [coverage],
          globalSetup: ['tests/rules/load-rules.ts'],
          isolate: false,
          maxConcurrency: 8,
          ...emulated,
        },
      },
      {
        extends: true,
        test: {
          name: 'rules coverage',
          include: [coverage],
          sequence: { groupOrder: 1 },
          ...emulated,
        },
      },
      {
        extends: true,
        test: {
          name: 'functions',
          include: ['tests/functions/**/*.test.ts'],
          setupFiles: ['tests/functions/own-project.ts', 'tests/property-runs.ts'],
          ...emulated,
          fileParallelism: true,
          maxWorkers: 2,
        },
      },
    ],
  },
});

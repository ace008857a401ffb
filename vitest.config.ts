import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './tests/e2e/launch-options.ts';

const emulated = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 60_000 };

/** It looks at what all other tests of the rules have evaluated. */
const coverage = 'tests/rules/coverage.test.ts';
/** It measures what requests use, with rules of its own. */
const depth = 'tests/rules/depth.test.ts';
/** They evaluate rules with so many values that the emulator could not write its report of them. */
const uncounted = [
  'drift',
  'hostile',
  'shapes',
  'quiz-attempts/hostile',
  'quiz-attempts/races',
].map((name) => `tests/rules/${name}.test.ts`);
const rules = {
  isolate: false,
  maxConcurrency: 8,
  ...emulated,
};

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
        // Imported later, and thus not found by the scan: finding them during a test would reload its page.
        optimizeDeps: { include: ['yaml', 'zod/locales'] },
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
          exclude: [coverage, depth, ...uncounted],
          // For the uncounted ones too: they always run together.
          globalSetup: ['tests/rules/load-rules.ts'],
          setupFiles: ['tests/rules/keep-coverage.ts'],
          ...rules,
        },
      },
      {
        extends: true,
        test: {
          name: 'rules uncounted',
          include: uncounted,
          env: { RULES_PROJECT: 'demo-rules-uncounted' },
          ...rules,
        },
      },
      {
        extends: true,
        test: {
          name: 'rules depth',
          include: [depth],
          env: { RULES_PROJECT: 'demo-rules-depth', RULES_RECORDING: '' },
          ...rules,
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

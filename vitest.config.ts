import { defineConfig } from 'vitest/config';

const emulated = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 60_000 };

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
        test: { name: 'rules', include: ['tests/rules/**/*.test.ts'], ...emulated },
      },
      {
        extends: true,
        test: {
          name: 'functions',
          include: ['tests/functions/**/*.test.ts'],
          setupFiles: ['tests/property-runs.ts'],
          env: { GCLOUD_PROJECT: 'demo-functions' },
          ...emulated,
        },
      },
    ],
  },
});

import { afterAll } from 'vitest';
import { coverageReport } from '#tests/rules/coverage';
import { loadRules, projectId, readCoverage } from '#tests/rules/environment';
import { keepCoverage } from '#tests/rules/kept-coverage';

// After each test file: the emulator has not the memory for a report of all of them.
afterAll(async () => {
  keepCoverage(coverageReport.parse(await readCoverage()));
  await loadRules(projectId);
}, 120_000);

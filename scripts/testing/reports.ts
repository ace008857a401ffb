import { readFileSync } from 'node:fs';
import { z } from 'zod/mini';

/** A test that ran, and its duration. */
export type TestRun = {
  suite: string;
  title: string;
  ms: number;
  hasPassed: boolean;
  messages: string[];
};

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          duration: z.nullish(z.number()),
          failureMessages: z.nullish(z.array(z.string())),
        }),
      ),
    }),
  ),
});

const playwrightResult = z.object({
  duration: z.number(),
  errors: z.optional(z.array(z.object({ message: z.optional(z.string()) }))),
});
type PlaywrightSuite = z.infer<typeof playwrightSuite>;
const playwrightSuite = z.object({
  title: z.string(),
  specs: z.array(
    z.object({
      title: z.string(),
      tests: z.array(z.object({ status: z.string(), results: z.array(playwrightResult) })),
    }),
  ),
  get suites(): z.ZodMiniOptional<z.ZodMiniArray<typeof playwrightSuite>> {
    return z.optional(z.array(playwrightSuite));
  },
});
const playwrightReport = z.object({ suites: z.array(playwrightSuite) });

/**
 * Returns the tests in a runner's JSON report, Vitest's or Playwright's. Skipped tests, and those that passed only on
 * retry, have not passed. A missing or unreadable report has none.
 */
export function readTests(report: string, suite: string): TestRun[] {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return [];
  }
  const vitest = vitestReport.safeParse(json);
  if (vitest.success)
    return vitest.data.testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .map(({ fullName, status, duration, failureMessages }) => ({
        ...{ suite, title: fullName, ms: duration ?? 0 },
        ...{ hasPassed: status === 'passed', messages: failureMessages ?? [] },
      }));
  const playwright = playwrightReport.safeParse(json);
  return playwright.success ? playwright.data.suites.flatMap((found) => testsOf(found, suite)) : [];
}

function testsOf({ title, specs, suites = [] }: PlaywrightSuite, suite: string): TestRun[] {
  const own = specs.flatMap((spec) =>
    spec.tests.map(({ status, results }) => ({
      ...{ suite, title: `${title}: ${spec.title}` },
      ms: results.reduce((total, { duration }) => total + duration, 0),
      hasPassed: status === 'expected',
      messages: results.flatMap(({ errors = [] }) => errors.map(({ message = '' }) => message)),
    })),
  );
  return [...own, ...suites.flatMap((inner) => testsOf(inner, suite))];
}

/**
 * Counts passed and failed tests. A run without tests, or with errors outside tests, has failed.
 */
export function countTests(
  status: number,
  report: string | undefined,
  tests: TestRun[],
): { passed: number; failed: number } {
  if (report === undefined)
    return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const failed = tests.filter(({ hasPassed }) => !hasPassed).length;
  const isBroken = (status !== 0 && failed === 0) || tests.length === 0;
  return { passed: tests.length - failed, failed: failed + (isBroken ? 1 : 0) };
}

/** Returns the slowest tests as lines, slowest first. */
export function slowest(tests: TestRun[], count: number): string[] {
  return [...tests]
    .sort((a, b) => b.ms - a.ms)
    .slice(0, count)
    .map(({ suite, title, ms }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${suite}: ${title}`);
}

/** Returns the failed tests as lines, each with the first lines of its message. */
export const failures = (tests: TestRun[]): string[] =>
  tests
    .filter(({ hasPassed }) => !hasPassed)
    .map(({ suite, title, messages }) =>
      [`${suite}: ${title}`, ...beginningOf(messages.join('\n'))].join('\n    '),
    );

/** Color codes of terminals, which Playwright's messages contain. */
// oxlint-disable-next-line no-control-regex
const colors = /\u001B\[\d+(?:;\d+)*m/g;

const beginningOf = (message: string): string[] =>
  message
    .replaceAll(colors, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.includes('node_modules'))
    .slice(0, 12)
    .map((line) => line.slice(0, 200));

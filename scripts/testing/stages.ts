import { root } from '#scripts/emulators';
import type { Stage } from '#scripts/testing/stage';

export const reports = `${root}/.trellis/reports`;
/** Where the tests of the rules note their requests. */
const recording = `${root}/.trellis/recording`;

const tsx = (file: string, ...rest: string[]) => ['npx', 'tsx', file, ...rest];

/** Returns no budget for a selection of files, since few tests do not make up for the start of their suite. */
const budgetOf = (filters: string[], ms: number) => (filters.length > 0 ? undefined : ms);

function vitest(project: string, budgetMs: number, filters: string[]): Stage {
  const report = `${reports}/${project}.json`;
  return {
    name: project,
    command: [
      // A project and the command after it, such as the coverage of the rules.
      ...['npx', 'vitest', 'run', '--project', `${project}*`],
      ...['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
      ...filters,
    ],
    report,
    budgetMs: budgetOf(filters, budgetMs),
  };
}

/** TypeScript 7's compiler is ten times as fast; dependency-cruiser still needs TypeScript 6. */
const typeCheck = (project: string) => `node node_modules/typescript-native/bin/tsc -p ${project}`;

/** The stages that need no emulator. */
export const checks: Stage[] = [
  { name: 'format', command: ['npx', 'oxfmt', '--check', '.'] },
  { name: 'lint', command: ['npx', 'oxlint', '.'] },
  {
    name: 'types',
    command: [
      'sh',
      '-c',
      ['model', 'functions', 'web', 'web/src/service-worker', '.'].map(typeCheck).join(' && '),
    ],
  },
  { name: 'boundaries', command: tsx('scripts/check-boundaries.ts') },
  { name: 'dead code', command: ['npx', 'knip'] },
  { name: 'one file of rules', command: tsx('scripts/build-rules.ts', '--check') },
  { name: 'strings', command: tsx('scripts/check-strings.ts') },
  { name: 'text in elements', command: tsx('scripts/check-jsx-text.ts') },
  { name: 'classes of one feature', command: tsx('scripts/check-classes.ts') },
  {
    name: 'build, bundle budgets and nothing of the emulators',
    command: [
      'sh',
      '-c',
      [
        'npm run build --silent -w web -- --logLevel warn',
        // In a folder of its own: beside it, the emulators run what was built for them.
        'npm run build --silent -w functions -- --to ../.trellis/functions',
        'npx tsx scripts/check-bundle.ts',
        'npx tsx scripts/check-production.ts .trellis/functions',
      ].join(' && '),
    ],
  },
];

const browserTests = (filters: string[]): Stage => ({
  name: 'browser',
  command: [
    ...['npx', 'playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
    ...filters,
  ],
  report: `${reports}/e2e.json`,
});

/** Returns the stages whose tests can be selected by `filters`, which are parts of file names. */
export const suites = (filters: string[]) => ({
  unit: vitest('unit', 100, filters),
  components: vitest('components', 1_500, filters),
  // It says how much of the rules is covered, and how deep the deepest request is.
  rules: { ...vitest('rules', 50, filters), showsOutput: true as const },
  functions: vitest('functions', 1_500, filters),
  e2e: { ...browserTests(filters), budgetMs: budgetOf(filters, 8_000) },
});

/**
 * Tests that are too slow for every change: random interruptions of quizzes and of editors, and all speed targets.
 */
export const longStages = {
  endurance: {
    ...browserTests(['endurance']),
    name: 'endurance',
    env: { TRELLIS_LONG: '1' },
  },
  /** Records every request of the rules tests, then replays them on rules with one fault each. */
  mutation: [
    {
      ...vitest('rules', 100, []),
      name: 'rules, recorded',
      env: { RULES_RECORDING: recording },
    },
    {
      name: 'mutation of the rules',
      command: tsx('tests/mutation/main.ts', '--recording', recording),
      showsOutput: true,
    },
  ] satisfies Stage[],
  /** Each starts its own emulators, with Java's default options. */
  benches: [
    'trigger',
    'quiz',
    'latency',
    'leaderboard',
    'learners',
    'bundle',
    'browser',
    'pages',
    'editor',
    'discussions',
  ].map((part): Stage => ({
    name: `bench: ${part}`,
    command: ['node', 'scripts/run.mjs', 'tests/bench/main.ts', part],
    showsOutput: true,
  })),
};

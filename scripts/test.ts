import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import {
  emulatorEnvironment,
  isUp,
  onInterrupt,
  portOf,
  root,
  startEmulators,
  stopEmulators,
} from '#scripts/emulators';
import { browser, findBrowser, java } from '#scripts/machine';
import { holderOf, isTaken } from '#scripts/ports';

/** One part of the test command. `report` is where its runner writes how many tests there were. */
type Stage = { name: string; command: string[]; report?: string; env?: Record<string, string> };

const reports = `${root}/.trellis/reports`;
const [chosen = 'all', ...filters] = process.argv.slice(2);
const tsx = (file: string, ...rest: string[]) => ['npx', 'tsx', file, ...rest];

const vitest = (project: string): Stage => ({
  name: project,
  command: [
    ...['npx', 'vitest', 'run', '--project', project],
    ...['--reporter=dot', '--reporter=json', `--outputFile.json=${reports}/${project}.json`],
    ...filters,
  ],
  report: `${reports}/${project}.json`,
});

const checks: Stage[] = [
  { name: 'format', command: ['npx', 'prettier', '--check', '.'] },
  { name: 'lint', command: ['npx', 'eslint', '.'] },
  ...['model', 'functions', 'web', 'web/src/service-worker', '.'].map((project) => ({
    name: `types (${project})`,
    command: ['npx', 'tsc', '-p', project],
  })),
  { name: 'boundaries', command: tsx('scripts/check-boundaries.ts') },
  { name: 'dead code', command: ['npx', 'knip'] },
  { name: 'rules of all areas in one file', command: tsx('scripts/build-rules.ts', '--check') },
  { name: 'strings', command: tsx('scripts/check-strings.ts') },
  {
    name: 'build and bundle budgets',
    command: [
      'sh',
      '-c',
      'npm run build --silent -w functions && npm run build --silent -w web -- --logLevel warn && npx tsx scripts/check-bundle.ts',
    ],
  },
  vitest('unit'),
];

const emulated = {
  rules: vitest('rules'),
  functions: vitest('functions'),
  e2e: {
    name: 'browser',
    command: [
      ...['npx', 'playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
      ...filters,
    ],
    report: `${reports}/e2e.json`,
  },
} satisfies Record<string, Stage>;

let passed = 0;
let failed = 0;

/** What a runner's JSON report counts: Vitest's and Playwright's differ. A test that was skipped has not passed. */
function countTests(report: string): [passed: number, failed: number] {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  if (result.stats) {
    const { expected, unexpected, flaky, skipped } = result.stats;
    return [expected, unexpected + flaky + skipped];
  }
  return [result.numPassedTests, result.numFailedTests + result.numPendingTests];
}

/** Runs a stage to its end, tells how long it took, and its output when it fails. */
async function runStage({ name, command, report, env }: Stage): Promise<void> {
  const begun = Date.now();
  const [program = '', ...args] = command;
  if (report) rmSync(report, { force: true });
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env, FORCE_COLOR: '0' },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise<number>((done) =>
    child.once('close', (status) => done(status ?? 1)),
  );
  const [good, bad] = countOf(code, report);
  passed += good;
  failed += bad;
  const seconds = ((Date.now() - begun) / 1000).toFixed(1).padStart(6);
  const count = report ? ` (${good} of ${good + bad} tests)` : '';
  console.log(`${bad > 0 ? 'FAIL' : 'ok  '} ${seconds} s  ${name}${count}`);
  const told = output
    .split('\n')
    .filter((line) => !line.startsWith('npm warn'))
    .join('\n');
  if (bad > 0) console.log(told);
  else if (/budget|coverage/i.test(told) && !report) console.log(told.trimEnd());
}

function countOf(code: number, report: string | undefined): [number, number] {
  if (report === undefined) return code === 0 ? [1, 0] : [0, 1];
  try {
    const [good, bad] = countTests(report);
    // A run that tested nothing, or broke outside its tests, has failed.
    return [good, bad + ((code !== 0 && bad === 0) || good + bad === 0 ? 1 : 0)];
  } catch {
    return [0, 1];
  }
}

/** Runs stages side by side, as many as the machine has cores. */
async function runTogether(stages: Stage[]) {
  const waiting = [...stages];
  const worker = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) await runStage(stage);
  };
  await Promise.all(Array.from({ length: Math.min(2, cpus().length) }, worker));
}

/** Runs the suites that need the emulators, all under one start. */
async function runEmulated(...names: (keyof typeof emulated)[]) {
  const need = java();
  if (!need.found) throw new Error(`${need.name} is missing. ${need.remedy}`);
  for (const emulator of ['auth', 'firestore', 'functions'] as const) {
    const port = portOf(emulator);
    if (await isTaken(port))
      throw new Error(`Port ${port} (${emulator}) is held by ${holderOf(port)}.`);
  }
  if (names.includes('e2e')) prepareBrowser();
  spawnSync('npm', ['run', 'build', '--silent', '-w', 'functions'], {
    cwd: root,
    stdio: 'inherit',
  });
  const suite = startEmulators();
  onInterrupt(async () => {
    await stopEmulators(suite);
    process.exit(1);
  });
  try {
    await isUp(suite);
    Object.assign(process.env, emulatorEnvironment);
    for (const name of names) await runStage(emulated[name]);
  } finally {
    await stopEmulators(suite);
  }
}

/** Finds a browser, or gets one: Debian's as root, else Playwright's own. */
function prepareBrowser() {
  if (!findBrowser() && process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('Installing Chromium …');
    spawnSync('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq chromium'], {
      stdio: 'ignore',
    });
  }
  if (!findBrowser()) spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  const found = findBrowser();
  if (!found) throw new Error(`${browser().name} is missing. ${browser().remedy}`);
  process.env.CHROMIUM_PATH = found;
}

const plans: Record<string, () => Promise<void>> = {
  all: async () => {
    await runTogether(checks);
    await runEmulated('rules', 'functions', 'e2e');
  },
  check: () => runTogether(checks),
  unit: () => runTogether([vitest('unit')]),
  rules: () => runEmulated('rules'),
  functions: () => runEmulated('functions'),
  e2e: () => runEmulated('e2e'),
};

const plan = plans[chosen];
if (!plan)
  throw new Error(`There is no “${chosen}”; choose one of ${Object.keys(plans).join(', ')}.`);
mkdirSync(reports, { recursive: true });
await plan().catch((error: unknown) => {
  failed++;
  console.error(error instanceof Error ? error.message : error);
});
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { onInterrupt } from '#scripts/end-with-parent';
import {
  emulatorEnvironment,
  emulatorPorts,
  isUp,
  root,
  startEmulators,
  stopEmulators,
} from '#scripts/emulators';
import { browser, findBrowser, java } from '#scripts/machine';
import { requireFreePorts } from '#scripts/require-free-ports';
import { failures, slowest } from '#scripts/testing/reports';
import { runStage, runTogether, type Stage, type StageResult } from '#scripts/testing/stage';
import { checks, longStages, reports, suites } from '#scripts/testing/stages';

const startedAt = Date.now();
const [chosen = 'all', ...filters] = process.argv.slice(2);
const { unit, components, rules, functions, e2e } = suites(filters);

/** Runs the stages that need the emulators under one start: some in parallel, then others alone. */
async function runWithEmulators(together: Stage[], alone: Stage[] = []): Promise<StageResult[]> {
  await requireEmulators();
  if ([...alone, ...together].some(({ command }) => command.includes('playwright')))
    prepareBrowser();
  spawnSync('npm', ['run', 'build:emulators', '--silent', '-w', 'functions'], {
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
    const results = await runTogether(together, 2);
    for (const stage of alone) results.push(await runStage(stage));
    return results;
  } finally {
    await stopEmulators(suite);
  }
}

async function requireEmulators() {
  const need = java();
  if (!need.found) throw new Error(`${need.name} is missing. ${need.remedy}`);
  await requireFreePorts([...emulatorPorts, 'preview', 'proxy', 'web']);
}

/** Finds a browser or installs one: Debian's as root, otherwise Playwright's. */
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

const plans: Record<string, () => Promise<StageResult[]>> = {
  // Longest first: the checks use the second core while the others wait for the emulators.
  all: () => runWithEmulators([functions, rules, unit, components, ...checks], [e2e]),
  check: () => {
    prepareBrowser();
    return runTogether([unit, components, ...checks], 2);
  },
  unit: () => runTogether([unit], 1),
  components: () => {
    prepareBrowser();
    return runTogether([components], 1);
  },
  rules: () => runWithEmulators([rules]),
  functions: () => runWithEmulators([functions]),
  e2e: () => runWithEmulators([], [e2e]),
  mutation: () => runWithEmulators([], longStages.mutation),
  // In sequence, because parallel work would distort measurements.
  long: async () => [
    ...(await runWithEmulators([], [longStages.endurance, ...longStages.mutation])),
    ...(await runTogether(longStages.benches, 1)),
  ],
};

const plan = plans[chosen];
if (!plan)
  throw new Error(`There is no “${chosen}”; choose one of ${Object.keys(plans).join(', ')}.`);
mkdirSync(reports, { recursive: true });
let results: StageResult[] = [];
let broken = 0;
try {
  results = await plan();
} catch (error) {
  broken = 1;
  console.error(error instanceof Error ? error.message : error);
}
const sum = (key: 'passed' | 'failed') => results.reduce((total, result) => total + result[key], 0);
const tests = results.flatMap((result) => result.tests);
const printList = (heading: string, lines: string[]) => {
  if (lines.length > 0) console.log([heading, ...lines].join('\n'));
};
printList('The slowest tests:', slowest(tests, 10));
printList('The failed tests:', failures(tests));
console.log(`${((Date.now() - startedAt) / 1000).toFixed(0)} s in all.`);
const failed = sum('failed') + broken;
console.log(`${sum('passed')} passed, ${failed} failed`);
process.exitCode = failed > 0 || sum('passed') === 0 ? 1 : 0;

import { spawn, type ChildProcess } from 'node:child_process';
import { parseArgs } from 'node:util';
import { startDevelopmentServer } from '#scripts/development-server';
import { onInterrupt } from '#scripts/end-with-parent';
import {
  emulatorEnvironment,
  emulatorPorts,
  isUp,
  portOf,
  root,
  startEmulators,
  stopEmulators,
} from '#scripts/emulators';
import { firestoreEmulator, java } from '#scripts/machine';
import { requireFreePorts } from '#scripts/require-free-ports';
import { demoAccounts, demoPassword } from '#seed/school/accounts';

const usage = `npm start                 the emulators, the demo school and the web app
npm start -- --ui         with the Emulator UI (downloaded when first used)
npm start -- --export DIR keeps the data in DIR when it stops
npm start -- --import DIR begins with the data in DIR
npm start -- --fresh      begins with the demo school, whatever --import says
Without --import and --export each run begins with the demo school.`;

let suite: ChildProcess | undefined;
let web: ChildProcess | undefined;
let schedules: NodeJS.Timeout | undefined;
let isStopping = false;

async function main() {
  const { values } = parseArgs({
    options: {
      ui: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      import: { type: 'string' },
      export: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  checkJava();
  await requireFreePorts([...emulatorPorts, ...(values.ui ? ['ui' as const] : []), 'web']);
  onInterrupt(() => stop(0));

  await step('Building the functions', () =>
    run('npm', ['run', 'build:emulators', '--silent', '-w', 'functions']),
  );
  await step('Starting the emulators', () => {
    const source = values.fresh ? undefined : values.import;
    suite = startEmulators({ ui: values.ui, import: source, export: values.export });
    return isUp(suite);
  });
  if (await isEmpty())
    await step('Loading the demo school', () => run('npx', ['tsx', 'seed/main.ts']));
  await runSchedules();
  await step('Starting the web app', startWeb);
  suite?.once('exit', () => void stop(1, 'The emulators have ended.'));
  announce(values.ui);
}

function checkJava() {
  const { found, name, remedy } = java();
  if (!found) throw new Error(`${name} is missing; the Firestore emulator runs on it. ${remedy}`);
}

/** Runs a step and logs it; shows progress after two seconds. */
async function step(name: string, work: () => Promise<unknown>) {
  const begun = Date.now();
  process.stdout.write(`${name} …`);
  const pulse = setInterval(() => process.stdout.write('.'), 2000);
  try {
    await work();
    console.log(` ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  } finally {
    clearInterval(pulse);
  }
}

/** Runs a command to its end. Rejects with its output if it fails. */
function run(command: string, args: string[]): Promise<void> {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...emulatorEnvironment },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`\n${output}`))));
  });
}

/** Returns whether the database has no course yet. */
async function isEmpty(): Promise<boolean> {
  const { GCLOUD_PROJECT, FIRESTORE_EMULATOR_HOST } = emulatorEnvironment;
  const path = `projects/${GCLOUD_PROJECT}/databases/(default)/documents/courses?pageSize=1`;
  const response = await fetch(`http://${FIRESTORE_EMULATOR_HOST}/v1/${path}`, {
    headers: { Authorization: 'Bearer owner' },
  });
  const found: unknown = await response.json();
  return !(found !== null && typeof found === 'object' && 'documents' in found);
}

/**
 * The emulators do not run schedules, so run every half minute what production runs every minute or quarter of an
 * hour.
 */
async function runSchedules() {
  Object.assign(process.env, emulatorEnvironment);
  const { refreshLeaderboards } =
    await import('@trellis/functions/leaderboard/refresh-leaderboards.store');
  const { closeOverdue } = await import('@trellis/functions/quizzes/close-overdue.store');
  const run = async () => {
    await closeOverdue().catch(() => {});
    await refreshLeaderboards().catch(() => {});
    schedules = setTimeout(() => void run(), 30_000);
  };
  await run();
}

function startWeb(): Promise<void> {
  const { server, isReady } = startDevelopmentServer();
  web = server;
  web.once('exit', () => void stop(1, 'The web app’s server has ended.'));
  return isReady;
}

function announce(withUi: boolean) {
  console.log(`\n  Trellis     http://127.0.0.1:${portOf('web')}`);
  if (withUi) console.log(`  Emulator UI http://127.0.0.1:${portOf('ui')}`);
  console.log(`\n  Demo accounts (password: ${demoPassword})`);
  for (const { email, name } of demoAccounts) console.log(`    ${email.padEnd(30)} ${name}`);
  console.log('\n  Ctrl-C stops everything.');
}

/** Stops everything that was started, once. */
async function stop(code: number, why?: string) {
  if (isStopping) return;
  isStopping = true;
  console.log(why ? `\n${why} Stopping …` : '\nStopping …');
  clearTimeout(schedules);
  web?.kill();
  if (suite) await stopEmulators(suite);
  process.exit(code);
}

await main().catch(async (error: unknown) => {
  if (isStopping) return;
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  if (/downloading ui-/.test(String(error)))
    console.error(
      'The Emulator UI is downloaded when it is first used; without --ui none is needed.',
    );
  else if (/download|ENOTFOUND|ECONNREFUSED/i.test(String(error)))
    console.error(firestoreEmulator().remedy);
  await stop(1, 'It could not be started.');
});

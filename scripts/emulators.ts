import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findEmulatorJar } from '#scripts/emulator-jar';

export const root = resolve(import.meta.dirname, '..');
export const projectID = 'demo-trellis';

/** Added to every port, so that several suites can run beside each other. */
export const portOffset = Number(process.env.TRELLIS_PORT_OFFSET ?? 0);

const basePorts = {
  auth: 9099,
  firestore: 8080,
  functions: 5001,
  hub: 4400,
  logging: 4500,
  ui: 4000,
};
export type Emulator = keyof typeof basePorts;
export const portOf = (emulator: Emulator): number => basePorts[emulator] + portOffset;

/** What tells the Firebase SDKs of a process to use these emulators. */
export const emulatorEnvironment = {
  FIRESTORE_EMULATOR_HOST: `127.0.0.1:${portOf('firestore')}`,
  FIREBASE_AUTH_EMULATOR_HOST: `127.0.0.1:${portOf('auth')}`,
  GCLOUD_PROJECT: projectID,
};

/** `firebase.json` with the ports moved; its paths still lead to the same files. */
function writeConfig(withUi: boolean): string {
  const config = JSON.parse(readFileSync(join(root, 'firebase.json'), 'utf8'));
  const at = (emulator: Emulator) => ({ host: '127.0.0.1', port: portOf(emulator) });
  config.emulators = {
    auth: at('auth'),
    firestore: { ...at('firestore'), websocketPort: 9150 + portOffset },
    functions: at('functions'),
    hub: at('hub'),
    logging: at('logging'),
    ui: { enabled: withUi, ...at('ui') },
    singleProjectMode: false,
  };
  // The CLI takes paths from the folder of the file it is given, so the file stands at the root.
  const name = portOffset === 0 && !withUi ? 'firebase.json' : `firebase.${portOffset}.local`;
  if (name !== 'firebase.json') writeFileSync(join(root, name), JSON.stringify(config, null, 2));
  return name;
}

export type SuiteOptions = { only?: string; ui?: boolean; import?: string; export?: string };

/** Starts the suite in a process group of its own. It is up once {@link isUp} says so. */
export function startEmulators(options: SuiteOptions = {}): ChildProcess {
  const jar = findEmulatorJar();
  mkdirSync(join(root, '.trellis'), { recursive: true });
  const firebase = join(root, 'node_modules/firebase-tools/lib/bin/firebase.js');
  const args = [
    firebase,
    'emulators:start',
    `--config=${writeConfig(options.ui ?? false)}`,
    `--project=${projectID}`,
    `--only=${options.only ?? 'auth,firestore,functions'}`,
    ...(options.import ? [`--import=${options.import}`] : []),
    ...(options.export ? [`--export-on-exit=${options.export}`] : []),
  ];
  return spawn(process.execPath, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...(jar ? { FIRESTORE_EMULATOR_BINARY_PATH: jar } : {}),
      NO_UPDATE_NOTIFIER: '1',
      CI: 'true',
    },
  });
}

/** Waits until the suite says that it is ready. Rejects with its output when it ends before. */
export function isUp(suite: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    let output = '';
    let isReady = false;
    const read = (chunk: Buffer) => {
      if (isReady) return;
      output += chunk;
      isReady = output.includes('All emulators ready');
      if (isReady) done();
    };
    suite.stdout?.on('data', read);
    suite.stderr?.on('data', read);
    suite.once('exit', (code) => fail(new Error(`The emulators ended with ${code}:\n${output}`)));
  });
}

/** Ends the suite and all it has started, and waits for that. */
export async function stopEmulators(suite: ChildProcess): Promise<void> {
  if (suite.exitCode !== null || suite.pid === undefined) return;
  const ended = new Promise((done) => suite.once('exit', done));
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(-suite.pid!, name);
    } catch {
      // It has ended meanwhile.
    }
  };
  process.kill(suite.pid, 'SIGINT');
  const late = setTimeout(() => signal('SIGKILL'), 20_000);
  await ended;
  clearTimeout(late);
  signal('SIGKILL');
}

/** Stops or starts the functions emulator's triggers; without that emulator there are none. */
export const setTriggers = (what: 'disable' | 'enable'): Promise<unknown> =>
  fetch(`http://127.0.0.1:${portOf('hub')}/functions/${what}BackgroundTriggers`, {
    method: 'PUT',
  }).catch(() => undefined);

/** `tsx scripts/emulators.ts [--only auth,firestore] -- COMMAND …`: runs a command beside the emulators. */
async function main() {
  const split = process.argv.indexOf('--');
  const command = process.argv.slice(split + 1);
  if (split < 0 || command.length === 0)
    throw new Error('Usage: emulators.ts [--only A,B] -- COMMAND');
  const onlyAt = process.argv.indexOf('--only');
  const only = onlyAt > 0 && onlyAt < split ? process.argv[onlyAt + 1] : undefined;
  const suite = startEmulators({ only });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void stopEmulators(suite).then(() => process.exit(1)));
  try {
    await isUp(suite);
    const child = spawn(command[0]!, command.slice(1), {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...emulatorEnvironment },
    });
    process.exitCode = await new Promise<number>((done) =>
      child.once('exit', (code) => done(code ?? 1)),
    );
  } finally {
    await stopEmulators(suite);
  }
}

if (process.argv[1] === import.meta.filename) await main();

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureLocalKeys } from '#scripts/certificate-keys';
import { findEmulatorJar } from '#scripts/emulator-jar';
import { endWithThisProcess, onInterrupt } from '#scripts/end-with-parent';

export const root = resolve(import.meta.dirname, '..');
export const projectID = 'demo-trellis';

/** Every port that the commands of the project use, without the offset. */
export const basePorts = {
  auth: 9099,
  firestore: 8080,
  websocket: 9150,
  functions: 5001,
  hub: 4400,
  logging: 4500,
  ui: 4000,
  web: 5173,
  // Where browser tests serve the built app, and count its reads.
  preview: 5183,
  proxy: 8085,
};
export type Port = keyof typeof basePorts;

/** Added to every port, so that several suites can run side by side. */
export const portOffset = readOffset(process.env.TRELLIS_PORT_OFFSET ?? '0');
export const portOf = (name: Port): number => basePorts[name] + portOffset;

/** The ports that the emulators need. */
export const emulatorPorts = [
  'auth',
  'firestore',
  'websocket',
  'functions',
  'hub',
  'logging',
] as const;

function readOffset(text: string): number {
  const offset = Number(text);
  const most = 65_535 - Math.max(...Object.values(basePorts));
  if (Number.isInteger(offset) && offset >= 0 && offset <= most) return offset;
  console.error(`TRELLIS_PORT_OFFSET is “${text}”; it must be a whole number from 0 to ${most}.`);
  process.exit(1);
}

/** The variables that point the Firebase SDKs of a process to these emulators. */
export const emulatorEnvironment = {
  FIRESTORE_EMULATOR_HOST: `127.0.0.1:${portOf('firestore')}`,
  FIREBASE_AUTH_EMULATOR_HOST: `127.0.0.1:${portOf('auth')}`,
  GCLOUD_PROJECT: projectID,
  // Skip the check for Google Cloud, which may take seconds and warns.
  METADATA_SERVER_DETECTION: 'none',
};

/** Returns `firebase.json` with shifted ports; its paths still refer to the same files. */
function writeConfig({ ui = false, codebases = [] }: SuiteOptions): string {
  const config = JSON.parse(readFileSync(join(root, 'firebase.json'), 'utf8'));
  const at = (name: Port) => ({ host: '127.0.0.1', port: portOf(name) });
  config.functions.push(...codebases);
  config.emulators = {
    auth: at('auth'),
    firestore: { ...at('firestore'), websocketPort: portOf('websocket') },
    functions: at('functions'),
    hub: at('hub'),
    logging: at('logging'),
    ui: { enabled: ui, ...at('ui') },
    singleProjectMode: false,
  };
  // The CLI resolves paths from the file's folder, so the file is at the root.
  const isPlain = portOffset === 0 && !ui && codebases.length === 0;
  const name = isPlain ? 'firebase.json' : `firebase.${portOffset}.local`;
  if (name !== 'firebase.json') writeFileSync(join(root, name), JSON.stringify(config, null, 2));
  return name;
}

export type SuiteOptions = {
  only?: string;
  ui?: boolean;
  import?: string;
  export?: string;
  /** Whether to use Java's default options, for measurements. */
  isBench?: true;
  /** Functions to run in addition to those of `firebase.json`. */
  codebases?: { source: string; codebase: string }[];
};

/**
 * Starts the emulators in a process group of their own. They are ready once {@link isUp} returns true.
 */
export function startEmulators(options: SuiteOptions = {}): ChildProcess {
  const jar = findEmulatorJar();
  ensureLocalKeys(root);
  mkdirSync(join(root, '.trellis'), { recursive: true });
  const firebase = join(root, 'node_modules/firebase-tools/lib/bin/firebase.js');
  const args = [
    firebase,
    'emulators:start',
    `--config=${writeConfig(options)}`,
    `--project=${projectID}`,
    `--only=${options.only ?? 'auth,firestore,functions'}`,
    ...(options.import ? [`--import=${options.import}`] : []),
    ...(options.export ? [`--export-on-exit=${options.export}`] : []),
  ];
  const suite = spawn(process.execPath, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      METADATA_SERVER_DETECTION: emulatorEnvironment.METADATA_SERVER_DETECTION,
      ...(jar ? { FIRESTORE_EMULATOR_BINARY_PATH: jar } : {}),
      ...ownTemporaryFolder(),
      // On a busy machine the CLI's ten seconds are too short to discover the functions.
      FUNCTIONS_DISCOVERY_TIMEOUT: '120',
      JAVA_TOOL_OPTIONS: javaOptions(options.isBench),
      NO_UPDATE_NOTIFIER: '1',
      CI: 'true',
    },
  });
  endWithThisProcess(suite);
  return suite;
}

/**
 * The emulators run for minutes, too short for Java's second compiler and parallel collector to pay off; and denials,
 * of which the tests have thousands, need no Java stack trace. This halves the processor time of the rules suite (74 s
 * instead of 140, cold).
 */
function javaOptions(isBench = false): string {
  const given = process.env['JAVA_TOOL_OPTIONS'] ?? '';
  if (isBench) return given;
  const logging = `"-Djava.util.logging.config.file=${join(root, 'scripts/emulator-logging.properties')}"`;
  return [given, logging, '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'].join(' ').trim();
}

/**
 * The CLI records a project's emulators in the temporary folder and exports from those, so additional emulators need a
 * folder of their own.
 */
function ownTemporaryFolder(): { TMPDIR?: string } {
  if (portOffset === 0) return {};
  const folder = join(root, `.trellis/tmp-${portOffset}`);
  mkdirSync(folder, { recursive: true });
  return { TMPDIR: folder };
}

/**
 * Waits until the emulators report that they are ready. Rejects with their output if they end before.
 */
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

/** Stops the emulators and their children, and waits until they have ended. */
export async function stopEmulators(suite: ChildProcess): Promise<void> {
  if (suite.exitCode !== null || suite.pid === undefined) return;
  const started = [suite.pid, ...descendantsOf(suite.pid)];
  const ended = new Promise((done) => suite.once('exit', done));
  end(suite.pid, 'SIGINT');
  const late = setTimeout(() => started.forEach((pid) => end(pid, 'SIGKILL')), 20_000);
  await ended;
  clearTimeout(late);
  started.forEach((pid) => end(pid, 'SIGKILL'));
}

/**
 * Returns the descendants of a process. The CLI gives Java its own process group, so killing a group is not enough.
 */
function descendantsOf(ancestor: number): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const processes = (stdout ?? '').split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent: number): number[] =>
    processes.flatMap(([pid, of]) => (pid && of === parent ? [pid, ...below(pid)] : []));
  return below(ancestor);
}

function end(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}

/** Disables or enables the functions emulator's triggers; does nothing without that emulator. */
export const setTriggers = (what: 'disable' | 'enable'): Promise<unknown> =>
  fetch(`http://127.0.0.1:${portOf('hub')}/functions/${what}BackgroundTriggers`, {
    method: 'PUT',
  }).catch(() => undefined);

/**
 * `tsx scripts/emulators.ts [--only auth,firestore] -- COMMAND …`: runs a command with the emulators.
 */
async function main() {
  const split = process.argv.indexOf('--');
  const command = process.argv.slice(split + 1);
  if (split < 0 || command.length === 0)
    throw new Error('Usage: emulators.ts [--only A,B] -- COMMAND');
  const onlyAt = process.argv.indexOf('--only');
  const only = onlyAt > 0 && onlyAt < split ? process.argv[onlyAt + 1] : undefined;
  const suite = startEmulators({ only });
  onInterrupt(async () => {
    await stopEmulators(suite);
    process.exit(1);
  });
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

import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const loopback = ['127.0.0.1', 'localhost', '::1'];

/** Variables that would redirect the tools, to production builds or another project. */
const misleading = ['NODE_ENV', 'GOOGLE_CLOUD_PROJECT', 'FIREBASE_CONFIG'];

type Environment = Record<string, string | undefined>;

/** Removes the variables that would break this process and its children. */
export function cleanEnvironment(env: Environment, platform: string = process.platform): void {
  for (const name of misleading) delete env[name];
  bypassProxies(env);
  // Java decodes paths by the locale; in the C locale paths can only be ASCII.
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || 'C';
  if (platform === 'linux' && !/utf-?8/i.test(locale)) env.LC_ALL = 'C.UTF-8';
  if (!canWrite(homedir())) moveHome(env);
}

/** Both spellings are in use, and gRPC has a third. */
function bypassProxies(env: Environment) {
  const names = ['NO_PROXY', 'no_proxy', 'no_grpc_proxy'];
  const given = names.flatMap((name) => (env[name] ?? '').split(','));
  const hosts = new Set([...given.map((host) => host.trim()), ...loopback]);
  hosts.delete('');
  for (const name of names) env[name] = [...hosts].join(',');
}

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The Firebase CLI and npm store settings and logs in the home folder; the CLI's downloads there remain in use.
 */
function moveHome(env: Environment) {
  env.FIREBASE_EMULATORS_PATH ??= join(homedir(), '.cache/firebase/emulators');
  env.HOME = resolve(import.meta.dirname, '../.trellis/home');
  mkdirSync(env.HOME, { recursive: true });
}

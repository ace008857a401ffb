// Installs the packages of package-lock.json if it has changed since. Plain Node: nothing is installed yet.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Installs all packages, including those for development, whatever NODE_ENV is; exits on failure.
 */
export async function install() {
  if (isInstalled()) return;
  console.log('Installing the packages that package-lock.json names (about a minute) …');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const child = spawn('npm', args, { cwd: root, stdio: 'inherit', env: environment() });
  // npm keeps running when its parent has ended, and would compete with the next install.
  const passOn = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  signals.forEach((signal) => process.on(signal, passOn));
  const [code, signal] = await new Promise((done) => {
    child.once('error', (error) => done([error.message, null]));
    child.once('exit', (...how) => done(how));
  });
  signals.forEach((each) => process.off(each, passOn));
  if (code === 0) return;
  if (signal === null && typeof code !== 'string')
    console.error('npm could not install the packages; its own message stands above.');
  else console.error(`npm was ended (${signal ?? code}); run the command again.`);
  process.exit(1);
}

/** npm writes its lock file last. It may also lack the packages for development. */
function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const wanted = join(root, 'package-lock.json');
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs)
    return false;
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(devDependencies).every((name) => existsSync(join(root, 'node_modules', name)));
}

/** npm's cache is in the home folder; if that is not writable, use a local one. */
function environment() {
  try {
    accessSync(homedir(), constants.W_OK);
    return process.env;
  } catch {
    return { ...process.env, npm_config_cache: join(root, '.trellis/npm') };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await install();

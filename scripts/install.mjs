// Installs what package-lock.json names, if that has not been done since it changed. Plain Node: nothing is there yet.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Installs the packages, those for development too, whatever NODE_ENV says; ends this process where that fails. */
export async function install() {
  if (isInstalled()) return;
  console.log('Installing the packages that package-lock.json names (one to three minutes) …');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const child = spawn('npm', args, { cwd: root, stdio: 'inherit', env: environment() });
  // npm goes on installing when its parent has ended, beside the next one that is started.
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

/** npm writes its list of what is installed last. Somebody may have installed without what development needs. */
function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const wanted = join(root, 'package-lock.json');
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs)
    return false;
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(devDependencies).every((name) => existsSync(join(root, 'node_modules', name)));
}

/** npm's cache is in the home folder; where nothing can be written there, it is here. */
function environment() {
  try {
    accessSync(homedir(), constants.W_OK);
    return process.env;
  } catch {
    return { ...process.env, npm_config_cache: join(root, '.trellis/npm') };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await install();

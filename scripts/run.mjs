// `node scripts/run.mjs FILE …` runs a command in this process, so that ending npm ends it too. Plain Node: nothing may
// be installed yet.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from './install.mjs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`This is Node.js ${process.versions.node}; Trellis needs 20.19 or newer.`);
  process.exit(1);
}
await install();
process.argv.splice(1, 1);
process.argv[1] = resolve(process.argv[1]);
const { register } = await import('tsx/esm/api');
register();
const { cleanEnvironment } = await import('./clean-environment.ts');
cleanEnvironment(process.env);
await import(pathToFileURL(process.argv[1]).href);

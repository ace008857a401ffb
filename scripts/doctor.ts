import { browser, firestoreEmulator, java, type Need } from '#scripts/machine';
import { emulatorPorts, portOf } from '#scripts/emulators';
import { holderOf, isTaken } from '#scripts/ports';

/** Lists which requirements of Trellis this machine meets, and how to install the others. */
const node: Need = {
  name: 'Node.js 20.19 or newer',
  found: isRecent(process.versions.node) ? `Node.js ${process.versions.node}` : undefined,
  remedy: 'Install Node.js 22 from nodejs.org or with your version manager.',
};
const needs = [node, java(), firestoreEmulator(), browser()];
for (const { name, found, remedy } of needs) {
  console.log(found ? `ok       ${name}: ${found}` : `missing  ${name}. ${remedy}`);
}
for (const name of [...emulatorPorts, 'web', 'preview', 'proxy'] as const) {
  const port = portOf(name);
  if (await isTaken(port)) console.log(`taken    port ${port} (${name}) by ${holderOf(port)}`);
}
process.exitCode = needs.every(({ found }) => found) ? 0 : 1;

function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

import { onInterrupt } from '#scripts/end-with-parent';
import {
  emulatorEnvironment,
  emulatorPorts,
  isUp,
  startEmulators,
  stopEmulators,
} from '#scripts/emulators';
import { requireFreePorts } from '#scripts/require-free-ports';
import { serveSite } from '#tests/e2e/serve-site';

// Serves a site with emulators of its own until it is interrupted. Says so once it answers.
await requireFreePorts([...emulatorPorts, 'preview', 'proxy', 'web']);
Object.assign(process.env, emulatorEnvironment);
const suite = startEmulators();
onInterrupt(async () => {
  await stopEmulators(suite);
  process.exit(0);
});
await serveSite(isUp(suite));
console.log('Ready');

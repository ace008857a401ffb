import { execFileSync } from 'node:child_process';
import { build, preview } from 'vite';
import { portOf, root } from '#scripts/emulators';
import { meterPort, webAddress } from '#tests/e2e/addresses';
import { startReadMeter } from '#tests/e2e/read-meter';

/** Builds the app as production does, but for the emulators, serves it with Hosting's headers and loads the school. */
export default async function globalSetup() {
  process.env.VITE_FIRESTORE_PORT = String(meterPort);
  const config = {
    root: `${root}/web`,
    configFile: `${root}/web/vite.config.ts`,
    mode: 'emulator',
    logLevel: 'warn',
  } as const;
  await build(config);
  execFileSync('npx', ['tsx', 'seed/main.ts'], { cwd: root, stdio: 'inherit' });
  const meter = await startReadMeter(meterPort, portOf('firestore'));
  const server = await preview({ ...config, preview: { port: Number(new URL(webAddress).port) } });
  return async () => {
    await server.close();
    meter.closeAllConnections();
    meter.close();
  };
}

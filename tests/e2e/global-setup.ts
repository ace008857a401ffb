import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { build, preview } from 'vite';
import { region } from '@trellis/model/region';
import { portOf, projectID, root } from '#scripts/emulators';
import { proxyPort, webAddress } from '#tests/e2e/addresses';
import { startFirestoreProxy } from '#tests/e2e/firestore-proxy';

/**
 * Builds the app like production, but for the emulators, serves it with Hosting's headers and loads the demo school.
 */
export default async function globalSetup() {
  process.env.VITE_FIRESTORE_PORT = String(proxyPort);
  const config = {
    root: `${root}/web`,
    configFile: `${root}/web/vite.config.ts`,
    mode: 'emulator',
    logLevel: 'warn',
  } as const;
  const [, school] = await Promise.all([
    build(config),
    promisify(execFile)('npx', ['tsx', 'seed/main.ts'], { cwd: root }),
  ]);
  console.log(school.stdout.trim());
  // Starts the functions that answer addresses of the site, which takes longer than a page would wait for them.
  const functions = `http://127.0.0.1:${portOf('functions')}/${projectID}/${region}`;
  await fetch(`${functions}/publicPages/sitemap.xml`);
  await fetch(`${functions}/certificateDocuments/.well-known/did.json`);
  const proxy = await startFirestoreProxy(proxyPort, portOf('firestore'));
  const server = await preview({ ...config, preview: { port: Number(new URL(webAddress).port) } });
  return async () => {
    await server.close();
    proxy.closeAllConnections();
    proxy.close();
  };
}

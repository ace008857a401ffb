import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { build, preview } from 'vite';
import { region } from '@trellis/model/region';
import { portOf, projectID, root } from '#scripts/emulators';
import { builtApp, proxyPort, webAddress } from '#tests/e2e/addresses';
import { startFirestoreProxy } from '#tests/e2e/firestore-proxy';

/**
 * Builds the app like production, but for the emulators, serves it with Hosting's headers and loads the demo school once the
 * emulators run. Returns what ends it.
 */
export async function serveSite(emulatorsRun: Promise<void> = Promise.resolve()) {
  process.env.VITE_FIRESTORE_PORT = String(proxyPort);
  const app = {
    root: `${root}/web`,
    configFile: `${root}/web/vite.config.ts`,
    mode: 'emulator',
    logLevel: 'warn',
    build: { outDir: builtApp, emptyOutDir: true },
  } as const;
  await Promise.all([build(app), emulatorsRun.then(loadSchool)]);
  const proxy = await startFirestoreProxy(proxyPort, portOf('firestore'));
  const server = await preview({ ...app, preview: { port: Number(new URL(webAddress).port) } });
  return async () => {
    await server.close();
    proxy.closeAllConnections();
    proxy.close();
  };
}

async function loadSchool() {
  const school = await promisify(execFile)('npx', ['tsx', 'seed/main.ts'], { cwd: root });
  console.log(school.stdout.trim());
  // Starts the functions that answer addresses of the site, which takes longer than a page would wait for them.
  const functions = `http://127.0.0.1:${portOf('functions')}/${projectID}/${region}`;
  await fetch(`${functions}/publicPages/sitemap.xml`);
  await fetch(`${functions}/certificateDocuments/.well-known/did.json`);
}

import { spawn, type ChildProcess } from 'node:child_process';
import type { FullConfig } from '@playwright/test';
import { endWithThisProcess } from '#scripts/end-with-parent';
import { root } from '#scripts/emulators';
import { environmentOfSite } from '#tests/e2e/own-ports';

/**
 * Serves each worker a site of its own: an emulator delivers events one at a time, so workers that share one wait for each other.
 */
export default async function globalSetup({ workers }: FullConfig) {
  const sites = Array.from({ length: workers }, (_, worker) =>
    spawn(process.execPath, ['scripts/run.mjs', 'tests/e2e/serve.ts'], {
      ...{ cwd: root, env: environmentOfSite(worker), stdio: ['ignore', 'pipe', 'pipe'] },
    }),
  );
  sites.forEach(endWithThisProcess);
  await Promise.all(sites.map(isServed));
  return () => Promise.all(sites.map(stop));
}

/** Waits until a site answers. Rejects with its output if it ends before. */
const isServed = (site: ChildProcess): Promise<void> =>
  new Promise((done, fail) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk;
      if (/^Ready$/m.test(output)) done();
    };
    site.stdout?.on('data', read);
    site.stderr?.on('data', read);
    site.once('exit', () => fail(new Error(`The site ended:\n${output}`)));
  });

const stop = (site: ChildProcess): Promise<void> =>
  new Promise((done) => {
    site.once('exit', () => done());
    if (!site.kill('SIGINT')) done();
  });

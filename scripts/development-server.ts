import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { endWithThisProcess } from '#scripts/end-with-parent';
import { root } from '#scripts/emulators';

/** Starts the server that shows the app while it is developed, for the emulators. It listens once it is ready. */
export function startDevelopmentServer(): { server: ChildProcess; isReady: Promise<void> } {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const server = spawn(process.execPath, [vite, '--mode', 'emulator', '--clearScreen', 'false'], {
    cwd: join(root, 'web'),
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  endWithThisProcess(server);
  const isReady = new Promise<void>((done, fail) => {
    server.stdout?.on('data', (chunk) => `${chunk}`.includes('Local') && done());
    server.once('exit', (code) => fail(new Error(`Vite ended with ${code}.`)));
  });
  return { server, isReady };
}

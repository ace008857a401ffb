import { spawn, type ChildProcess } from 'node:child_process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { root } from '#scripts/emulators';

/** A command of the project that has started a long-running child, and prints its id. */
const command = `
  import { spawn } from 'node:child_process';
  import { endWithThisProcess, onInterrupt } from './scripts/end-with-parent.ts';
  const child = spawn('sleep', ['300'], { detached: true, stdio: 'ignore' });
  endWithThisProcess(child);
  onInterrupt(async () => {
    child.kill();
    console.log('stopped');
    process.exit(0);
  });
  console.log(process.pid, child.pid);
  setInterval(() => {}, 1000);
`;

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Starts the command below a shell that waits for it, like npm does. */
async function start() {
  const shell = spawn(
    'sh',
    ['-c', '"$NODE" --import tsx --input-type=module -e "$CODE"; exit $?'],
    { cwd: root, env: { ...process.env, NODE: process.execPath, CODE: command } },
  );
  const [own = 0, child = 0] = await new Promise<number[]>((done) =>
    shell.stdout.on('data', (chunk) => done(`${chunk}`.trim().split(' ').map(Number))),
  );
  started.push(own, child);
  return { shell, own, child };
}

const started: number[] = [];
afterEach(() => {
  for (const pid of started.splice(0)) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
});
const areGone = (...pids: number[]) =>
  vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 15_000, interval: 100 });

describe('what a command has started ends', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
    'when the command gets %s',
    async (signal) => {
      const { own, child } = await start();
      process.kill(own, signal);
      await areGone(own, child);
    },
  );
  it.each(['SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
    'when the parent of the command gets %s',
    async (signal) => {
      const { shell, own, child } = await start();
      kill(shell, signal);
      await areGone(own, child);
    },
  );
  it('when nobody reads its output any longer', async () => {
    const { shell, own, child } = await start();
    shell.stdout?.destroy();
    kill(shell, 'SIGKILL');
    await areGone(own, child);
  });
});

const kill = ({ pid }: ChildProcess, signal: NodeJS.Signals) => process.kill(pid ?? 0, signal);

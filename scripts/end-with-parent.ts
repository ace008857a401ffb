import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

let watchdog: ChildProcess | undefined;

/** Has a child end with this process, also where this process is killed and can do nothing about it. */
export function endWithThisProcess({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  watchdog ??= startWatchdog();
  watchdog.stdin?.write(`${pid}\n`);
}

function startWatchdog(): ChildProcess {
  const started = spawn(process.execPath, [join(import.meta.dirname, 'watchdog.mjs')], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  started.unref();
  started.stdin.on('error', () => {});
  // An open pipe must not keep this process from ending.
  if ('unref' in started.stdin && typeof started.stdin.unref === 'function') started.stdin.unref();
  return started;
}

/**
 * Calls `stop` once when somebody wants this process to end, however often they say so, or when the process that started it
 * has ended: npm does not always pass on what it is told.
 */
export function onInterrupt(stop: () => Promise<void>): void {
  let isStopping = false;
  const stopOnce = () => {
    if (isStopping) return;
    isStopping = true;
    clearInterval(watch);
    void stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopOnce);
  // Whoever read the output may be gone as well.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && stopOnce(), 500);
  watch.unref();
}

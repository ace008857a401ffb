import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

let watchdog: ChildProcess | undefined;

/** Ends a child when this process ends, even if this process is killed. */
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
  // An open pipe must not keep this process alive.
  if ('unref' in started.stdin && typeof started.stdin.unref === 'function') started.stdin.unref();
  return started;
}

/**
 * Calls `stop` once when this process is asked to end, or when its parent has ended: npm does not always forward
 * signals.
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
  // The reader of the output may be gone as well.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && stopOnce(), 500);
  watch.unref();
}

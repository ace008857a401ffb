/** Calls `run` when the browser has nothing else to do, after `longest` ms at the latest; at once where that is not known. */
export function whenIdle(run: () => void, longest: number): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: longest });
  else run();
}

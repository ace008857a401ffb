/** How far the ports of one worker's site are from those of the worker before. */
const portsOfSite = 300;

/** Returns the environment of a worker's site, whose ports no other worker's site has. */
export const environmentOfSite = (worker: number) => ({
  ...process.env,
  TRELLIS_PORT_OFFSET: String(Number(process.env.TRELLIS_PORT_OFFSET ?? 0) + worker * portsOfSite),
});

// Playwright says in a worker's process which of the workers it is. Modules that are loaded later find the ports of its site.
if (process.env.TEST_PARALLEL_INDEX !== undefined)
  Object.assign(process.env, environmentOfSite(Number(process.env.TEST_PARALLEL_INDEX)));

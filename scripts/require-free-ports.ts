import { basePorts, portOf, type Port } from '#scripts/emulators';
import { holderOf, isTaken } from '#scripts/ports';

/** Offsets are multiples of this, so that no port of one copy is another port of another copy. */
export const offsetStep = 1000;

/**
 * Checks that the ports a command needs are free.
 *
 * @throws with the processes that hold them, and an offset under which every port is free
 */
export async function requireFreePorts(names: readonly Port[]): Promise<void> {
  const held = new Map<string, string[]>();
  for (const name of names) {
    const port = portOf(name);
    if (!(await isTaken(port))) continue;
    const holder = holderOf(port);
    held.set(holder, [...(held.get(holder) ?? []), `${port} (${name})`]);
  }
  if (held.size === 0) return;
  const free = await freeOffset();
  const hint =
    free === undefined
      ? 'End that.'
      : `End that, or move all ports with TRELLIS_PORT_OFFSET=${free}.`;
  const taken = [...held].map(([holder, ports]) => `Taken: ${ports.join(', ')} by ${holder}`);
  throw new Error([...taken, hint].join('\n'));
}

/** Returns the first offset under which every port is free, if any. */
async function freeOffset(): Promise<number | undefined> {
  const ports = Object.values(basePorts);
  const last = 65_535 - Math.max(...ports);
  for (let offset = 0; offset <= last; offset += offsetStep) {
    const taken = await Promise.all(ports.map((port) => isTaken(port + offset)));
    if (!taken.includes(true)) return offset;
  }
  return undefined;
}

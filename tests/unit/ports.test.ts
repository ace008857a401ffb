import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { basePorts, portOf, root } from '#scripts/emulators';
import { isTaken } from '#scripts/ports';
import { offsetStep, requireFreePorts } from '#scripts/require-free-ports';

const servers: Server[] = [];
const hold = (port: number, host = '127.0.0.1') =>
  new Promise<void>((done, fail) => {
    const server = createServer();
    servers.push(server);
    server.once('error', fail);
    server.listen({ port, host }, done);
  });
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
});

it('gives no port of one copy to another copy', () => {
  const ports = Object.values(basePorts).map((port) => port % offsetStep);
  expect(new Set(ports).size).toBe(ports.length);
});

describe('a port', () => {
  it.each(['127.0.0.1', '0.0.0.0', '::'])('is taken when somebody listens at %s', async (host) => {
    await hold(0, host);
    const address = servers[0]?.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    expect(await isTaken(port)).toBe(true);
  });
  it('is free when nobody does', async () => {
    await hold(0);
    const address = servers[0]?.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    await new Promise((done) => servers.pop()?.close(done));
    expect(await isTaken(port)).toBe(false);
  });
});

it('names who holds a port, and an offset under which every port is free', async () => {
  // Each of the first two offsets has one port in use, not necessarily a requested one.
  for (const [name, offset] of [
    ['logging', 0],
    ['proxy', offsetStep],
  ] as const) {
    if (!(await isTaken(basePorts[name] + offset))) await hold(basePorts[name] + offset);
  }
  if (!(await isTaken(portOf('ui')))) await hold(portOf('ui'));
  const problem = await requireFreePorts(['ui']).catch((error: unknown) => String(error));
  expect(problem).toContain(`Taken: ${portOf('ui')} (ui) by process ${process.pid}`);
  const advised = Number(/TRELLIS_PORT_OFFSET=(\d+)/.exec(String(problem))?.[1]);
  expect(advised).toBeGreaterThan(offsetStep);
  const ports = Object.values(basePorts).map((port) => port + advised);
  expect(await Promise.all(ports.map(isTaken))).not.toContain(true);
});

it.each(['many', '60000'])('refuses the offset %s in one line', async (offset) => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/doctor.ts'], {
    cwd: root,
    env: { ...process.env, TRELLIS_PORT_OFFSET: offset },
  });
  let output = '';
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((done) => child.once('close', done));
  expect(code).toBe(1);
  expect(output).toMatch(
    /^TRELLIS_PORT_OFFSET is “.*”; it must be a whole number from 0 to \d+\.\n$/,
  );
});

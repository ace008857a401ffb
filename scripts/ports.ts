import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';

/** Returns whether a local port is in use. */
export const isTaken = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(true));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      server.close(() => done(false)),
    );
  });

/** Returns the process that holds a port, if the system reveals it: its id and command. */
export function holderOf(port: number): string {
  if (!existsSync('/proc/net/tcp')) return `some process (lsof -i :${port} says which)`;
  const listening = ['tcp', 'tcp6'].flatMap((name) =>
    existsSync(`/proc/net/${name}`) ? readFileSync(`/proc/net/${name}`, 'utf8').split('\n') : [],
  );
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const inodes = listening
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(`:${hex}`) && fields[3] === '0A')
    .map((fields) => `socket:[${fields[9]}]`);
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (!openFiles(pid).some((file) => inodes.includes(file))) continue;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return `process ${pid}: ${command.slice(0, 120)}`;
  }
  return 'a process that this account may not see';
}

function openFiles(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((name) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${name}`);
      } catch {
        return '';
      }
    });
  } catch {
    // It has ended, or belongs to another user.
    return [];
  }
}

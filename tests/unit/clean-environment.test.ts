import { homedir } from 'node:os';
import { afterEach, expect, it, vi } from 'vitest';
import { cleanEnvironment } from '#scripts/clean-environment';

const cleaned = (env: Record<string, string | undefined>, platform = 'linux') => {
  cleanEnvironment(env, platform);
  return env;
};
const loopback = '127.0.0.1,localhost,::1';

afterEach(() => vi.unstubAllEnvs());

it('takes out what would lead tools to production or to another project', () => {
  const env = cleaned({
    NODE_ENV: 'production',
    GOOGLE_CLOUD_PROJECT: 'real',
    FIREBASE_CONFIG: '{"projectId":"real"}',
    PATH: '/bin',
  });
  expect(Object.keys(env).sort()).toEqual(
    ['LC_ALL', 'NO_PROXY', 'PATH', 'no_grpc_proxy', 'no_proxy'].sort(),
  );
});

it('lets this machine bypass proxies in each spelling, and keeps what was named', () => {
  const env = cleaned({ http_proxy: 'http://proxy:3128', NO_PROXY: 'intranet, localhost' });
  const expected = ['intranet', 'localhost', '127.0.0.1', '::1'];
  for (const name of ['NO_PROXY', 'no_proxy', 'no_grpc_proxy'])
    expect(env[name]?.split(',')).toEqual(expected);
  expect(env.http_proxy).toBe('http://proxy:3128');
});

it.each([
  [{}, 'C.UTF-8'],
  [{ LANG: 'C' }, 'C.UTF-8'],
  [{ LC_ALL: 'POSIX', LANG: 'de_DE.UTF-8' }, 'C.UTF-8'],
  [{ LANG: 'de_DE.UTF-8' }, undefined],
  [{ LC_ALL: 'en_GB.utf8' }, 'en_GB.utf8'],
])('makes the locale %o one in which paths may hold any letter', (given, expected) => {
  expect(cleaned({ ...given }).LC_ALL).toBe(expected);
  expect(cleaned({ ...given }, 'darwin').LC_ALL).toBe('LC_ALL' in given ? given.LC_ALL : undefined);
});

it('keeps a home that can be written, and makes one where it cannot', () => {
  expect(cleaned({ HOME: homedir(), NO_PROXY: loopback }).HOME).toBe(homedir());
  vi.stubEnv('HOME', '/dev/null/home');
  const env = cleaned({ HOME: '/dev/null/home' });
  expect(env.HOME).toMatch(/\.trellis\/home$/);
  expect(env.FIREBASE_EMULATORS_PATH).toBe('/dev/null/home/.cache/firebase/emulators');
});

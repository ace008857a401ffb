import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findEmulatorJar, findProgram } from '#scripts/emulator-jar';

/** A requirement of Trellis, and how to install it. */
export type Need = { name: string; found: string | undefined; remedy: string };

/** Returns the major version of Java on the PATH. */
function javaVersion(): string | undefined {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = /version "(\d+)/.exec(stderr ?? '')?.[1];
  return version !== undefined && Number(version) >= 11 ? `Java ${version}` : undefined;
}

/**
 * Returns the Chromium or Chrome for browser tests: the configured one, otherwise the first that is installed.
 */
export function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return names.map(findProgram).find(Boolean) ?? (existsSync(mac) ? mac : undefined);
}

/**
 * The requirements of the emulators. The Firestore emulator can be downloaded later, so its absence is only a hint.
 */
export const java = (): Need => ({
  name: 'Java 11 or newer',
  found: javaVersion(),
  remedy: 'Debian and Ubuntu: apt-get install default-jre-headless. macOS: brew install openjdk.',
});

export const firestoreEmulator = (): Need => ({
  name: 'Firestore emulator',
  found: findEmulatorJar(),
  remedy:
    'It will be downloaded when it is first started. Where that is not possible, install the Google Cloud CLI’s ' +
    'component cloud-firestore-emulator (Debian package google-cloud-cli-firestore-emulator), or name a jar in ' +
    'FIRESTORE_EMULATOR_BINARY_PATH.',
});

export const browser = (): Need => ({
  name: 'Chromium or Chrome (browser tests)',
  found: findBrowser(),
  remedy:
    'Debian: apt-get install chromium. Elsewhere: npx playwright install chromium, or install Chrome, or name one in ' +
    'CHROMIUM_PATH.',
});

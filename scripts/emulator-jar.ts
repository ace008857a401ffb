import { existsSync, mkdirSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';

const root = resolve(import.meta.dirname, '..');

/** Where a program of the PATH really lives, or nothing. */
export function findProgram(name: string): string | undefined {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
  return found && realpathSync(found);
}

/**
 * The Firestore emulator's jar: one that was named, one that the Firebase CLI has fetched before, or the Google Cloud
 * CLI's. Nothing where there is none; the Firebase CLI then downloads it.
 */
export function findEmulatorJar(): string | undefined {
  return process.env.FIRESTORE_EMULATOR_BINARY_PATH ?? fetchedJar() ?? cloudCliJar();
}

function fetchedJar(): string | undefined {
  const cache = process.env.FIREBASE_EMULATORS_PATH ?? join(homedir(), '.cache/firebase/emulators');
  if (!existsSync(cache)) return undefined;
  const jar = readdirSync(cache)
    .filter((name) => /^cloud-firestore-emulator-v.*\.jar$/.test(name))
    .sort()
    .at(-1);
  return jar && join(cache, jar);
}

/** The Cloud CLI's jar names no main class, so a jar that does, and leads to it, goes before it. */
function cloudCliJar(): string | undefined {
  const gcloud = findProgram('gcloud');
  if (!gcloud) return undefined;
  const jar = join(
    dirname(dirname(gcloud)),
    'platform/cloud-firestore-emulator/cloud-firestore-emulator.jar',
  );
  if (!existsSync(jar)) return undefined;
  const manifest = [
    'Manifest-Version: 1.0',
    'Main-Class: com.google.cloud.datastore.emulator.firestore.CloudFirestore',
    `Class-Path: ${pathToFileURL(jar)}`,
  ];
  const wrapper = join(root, '.trellis/firestore-emulator.jar');
  mkdirSync(dirname(wrapper), { recursive: true });
  const text = manifest.map(folded).join('\r\n') + '\r\n\r\n';
  writeFileSync(wrapper, zipSync({ 'META-INF/MANIFEST.MF': strToU8(text) }));
  return wrapper;
}

/** A manifest's lines hold 72 bytes at most; a longer one goes on after a space. */
const folded = (line: string): string =>
  line.length <= 72 ? line : `${line.slice(0, 72)}\r\n${folded(` ${line.slice(72)}`)}`;

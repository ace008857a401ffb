import { existsSync, mkdirSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';

const root = resolve(import.meta.dirname, '..');

/** Returns the real path of a program on the PATH, if any. */
export function findProgram(name: string): string | undefined {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
  return found && realpathSync(found);
}

/**
 * Returns the Firestore emulator's jar: a configured one, the Firebase CLI's download, or the Google Cloud CLI's. If
 * there is none, the Firebase CLI downloads it.
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

/** The Cloud CLI's jar has no main class, so a wrapper jar with one comes before it. */
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

/** Lines of a manifest have at most 72 bytes; longer ones continue after a space. */
const folded = (line: string): string =>
  line.length <= 72 ? line : `${line.slice(0, 72)}\r\n${folded(` ${line.slice(72)}`)}`;

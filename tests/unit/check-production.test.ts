import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '#scripts/emulators';
import { artefactKinds, readArtefacts, type ArtefactKind } from '#scripts/production-artefacts';
import { allowed, forbidden, productionProblems } from '#scripts/production-problems';

let deploy = '';
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(deploy, path)), { recursive: true });
  writeFileSync(join(deploy, path), text);
};
const problems = () => productionProblems(readArtefacts(deploy));

/** Where each kind of file is, and how to add text to it. */
const places: Record<ArtefactKind, [path: string, containing: (text: string) => string]> = {
  page: ['web/dist/app.html', (text) => `<!doctype html><meta name="x" content='${text}'>`],
  worker: ['web/dist/service-worker.js', (text) => `const x = \`${text}\`;`],
  script: ['web/dist/assets/index-1.js', (text) => `const x = \`${text}\`;`],
  functions: ['functions/dist/index.js', (text) => `const x = \`${text}\`;`],
  rules: ['firestore.rules', (text) => `service cloud.firestore {\n  ${text}\n}`],
  hosting: ['firebase.json', (text) => JSON.stringify({ hosting: { headers: [text] } })],
};

beforeEach(() => {
  deploy = mkdtempSync(join(tmpdir(), 'deploy-'));
  for (const kind of artefactKinds) write(places[kind][0], places[kind][1]('nothing'));
});
afterEach(() => rmSync(deploy, { recursive: true }));

it('finds nothing in what is clean', () => {
  expect(problems()).toEqual([]);
});

it.each(artefactKinds)('misses a %s that was not built', (kind) => {
  rmSync(join(deploy, places[kind][0]));
  expect(problems()).toEqual([`There is no ${kind} to look at: build first.`]);
});

const cases = forbidden.flatMap(({ name, example, kinds = artefactKinds }) =>
  kinds.map((kind) => ({ name, example, kind })),
);
it.each(cases)('refuses $name ($example) in: $kind', ({ name, example, kind }) => {
  const [path, containing] = places[kind];
  write(path, containing(example));
  expect(problems()).toContainEqual(expect.stringContaining(`${path}: ${name}:`));
});

it.each([
  'web/dist/assets/index-1.css',
  'web/dist/manifest.webmanifest',
  'web/dist/media/interactive/two-waves/index.html',
  'web/dist/icon.svg',
])('looks into %s', (path) => {
  write(path, 'http://127.0.0.1:8080');
  expect(problems()).toContainEqual(expect.stringContaining(path));
});

it('passes over what is not deployed: the emulators’ part of firebase.json, hidden folders and source maps', () => {
  write(
    'firebase.json',
    JSON.stringify({ hosting: {}, emulators: { auth: { host: '127.0.0.1', port: 9099 } } }),
  );
  write('web/dist/.vite/manifest.json', '"demo-trellis"');
  write('functions/dist/index.js.map', 'localhost');
  expect(problems()).toEqual([]);
});

describe('what libraries say themselves', () => {
  const script = places.script[0];
  const said = 'export{v as a,W as connectFunctionsEmulator};new URL(`http://localhost`);';
  it('is allowed', () => {
    write(script, said);
    expect(problems()).toEqual([]);
  });
  it('is not allowed a port', () => {
    write(script, 'fetch("http://localhost:8080")');
    expect(problems()).not.toEqual([]);
  });
  it('is not allowed anywhere else', () => {
    write(places.worker[0], said);
    expect(problems()).toHaveLength(2);
  });
  it('is not allowed more often than is accounted for', () => {
    write(script, said.repeat(2) + 'new URL("http://localhost");'.repeat(3));
    expect(problems()).toHaveLength(2);
  });
  it.each(allowed)('has a reason: $text', ({ reason }) => {
    expect(reason.length).toBeGreaterThan(40);
  });
});

it('is what the rules of this project, and the sites that its headers name, pass', () => {
  for (const path of ['firestore.rules', 'firebase.json'])
    cpSync(join(root, path), join(deploy, path));
  expect(problems()).toEqual([]);
});

it.each(['auth.ts', 'callable.ts', 'firestore.ts'])(
  'refuses the connection to an emulator in web/src/firebase/%s',
  (name) => {
    write(places.script[0], readFileSync(join(root, 'web/src/firebase', name), 'utf8'));
    expect(problems().join()).toMatch(/a connection to an emulator/);
  },
);

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { splitLibrary } from '../../web/split-library';

const library = `
let opened = 0;
const order = [];
class Shared { constructor() { order.push('shared'); } }
Shared.first = new Shared(), Shared.second = new Shared();
class Unused { name() { return 'the unused class'; } }
Unused.KIND = 'unused';
class Extra extends Shared { kind() { return Extra.KIND; } }
Extra.KIND = 'extra' /* the kind */;
const extra = new Extra();
function open() { return (opened += 1); }
function reset(Unused) { opened = 0; }
function count() { return opened; }
function last() { return [...order, extra.kind(), 'text of the rest']; }
open();
export { open as a, reset as b, count as c, last as d, Shared as e, Unused as f };
`;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'split-'));
  await writeFile(join(folder, 'library.js'), library);
});
afterAll(() => rm(folder, { recursive: true }));

/** Builds pages that import something of the library each; returns their code by their names. */
async function built(core: string[], pages: Record<string, string>) {
  const input = Object.keys(pages).map((name) => join(folder, `${name}.js`));
  await Promise.all(
    Object.entries(pages).map(([name, code]) => writeFile(join(folder, `${name}.js`), code)),
  );
  const { output } = (await build({
    configFile: false,
    logLevel: 'silent',
    root: folder,
    plugins: [splitLibrary(/library\.js$/, core)],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input, preserveEntrySignatures: 'strict' },
    },
  })) as Rollup.RollupOutput;
  const chunks = output.filter((file) => file.type === 'chunk');
  const loaded = (chunk: Rollup.OutputChunk): string =>
    [
      ...chunk.imports.map((name) => chunks.find(({ fileName }) => fileName === name)!).map(loaded),
      chunk.code,
    ].join('\n');
  return (name: string) => loaded(chunks.find((chunk) => chunk.name === name)!);
}

const start = "export { a as open } from './library.js';";
const all =
  "export { b as reset, c as count, d as last } from './library.js'; export { open } from './start.js';";

it('keeps the rest, but not what starts the library, from a page that needs the core alone', async () => {
  const pageOf = await built(['open'], { start, all });
  expect(pageOf('start')).toContain('opened += 1');
  expect(pageOf('start')).toMatch(/^open\(\);$/m);
  expect(pageOf('start')).not.toContain('text of the rest');
  expect(pageOf('all')).toContain('text of the rest');
});

it('leaves out a class that nobody uses, with its constants', async () => {
  const pageOf = await built(['open'], { start, all });
  expect(pageOf('all')).not.toContain('the unused class');
});

it('runs what starts the library once, and all in the order of the whole', async () => {
  const whole = "export { b as reset, c as count, d as last, a as open } from './library.js';";
  const pageOf = await built(['open'], { whole });
  const code = pageOf('whole')
    .replaceAll(/^import [^;]+;$/gm, '')
    .replaceAll(/^export \{[^}]*\};$/gm, '');
  const found = await import(
    `data:text/javascript,${encodeURIComponent(`${code}\nexport { open, reset, count, last };`)}`
  );
  expect(found.count()).toBe(1);
  expect(found.open()).toBe(2);
  found.reset();
  expect(found.count()).toBe(0);
  expect(found.last()).toEqual(['shared', 'shared', 'shared', 'extra', 'text of the rest']);
});

it('fails where the library no longer has a name of the core', async () => {
  await expect(built(['close'], { start })).rejects.toThrow('no longer declares close');
});

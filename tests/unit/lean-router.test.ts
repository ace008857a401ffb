import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rollup } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { leanRouter } from '../../web/lean-router';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = `
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { Link, MemoryRouter, NavLink, Route, Routes } from 'react-router-dom';
const links = [
  createElement(Link, { key: 1, to: 'lessons?page=2#top' }, 'Lessons'),
  createElement(NavLink, { key: 2, to: '/courses/trees' }, 'Trees'),
  createElement(Link, { key: 3, to: 'https://example.org' }, 'Elsewhere'),
];
const route = createElement(Route, { path: '/courses/:courseID', element: links });
export const html = renderToString(
  createElement(MemoryRouter, { initialEntries: ['/courses/trees'] }, createElement(Routes, null, route)),
);
`;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(root, 'node_modules/.lean-router-'));
  await writeFile(join(folder, 'page.js'), page);
});
afterAll(() => rm(folder, { recursive: true }));

async function built(name: string, plugins: Plugin[]) {
  const router = join(root, 'node_modules/react-router/dist/production');
  const { output } = (await build({
    configFile: false,
    logLevel: 'silent',
    root: folder,
    plugins,
    resolve: {
      alias: [
        { find: /^react-router$/, replacement: join(router, 'index.mjs') },
        { find: /^react-router\/dom$/, replacement: join(router, 'dom-export.mjs') },
      ],
    },
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: join(folder, 'page.js'),
        preserveEntrySignatures: 'strict',
        external: ['react', 'react-dom', 'react-dom/server'],
      },
    },
  })) as Rollup.RollupOutput;
  const { code } = output.find((file) => file.type === 'chunk')!;
  const file = join(folder, `${name}.mjs`);
  await writeFile(file, code);
  const { html } = (await import(/* @vite-ignore */ file)) as { html: string };
  return { code, html };
}

it('shows the same links without what they do not use', async () => {
  const [whole, lean] = [await built('whole', []), await built('lean', [leanRouter()])];
  expect(lean.html).toBe(whole.html);
  expect(lean.html).toContain('href="/courses/trees/lessons?page=2#top"');
  for (const unused of [
    'modulepreload',
    'function ScrollRestoration',
    'function useSubmit',
    'displayName',
  ]) {
    expect(whole.code).toContain(unused);
    expect(lean.code).not.toContain(unused);
  }
});

it('fails where links are built otherwise', async () => {
  const changed: Plugin = {
    name: 'changed',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('react-router/dist')
        ? code.replaceAll('return shouldPrefetch', 'return fetches')
        : null,
  };
  await expect(built('changed', [changed, leanRouter()])).rejects.toThrow('no prefetching links');
});

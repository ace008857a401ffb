import { createReadStream, existsSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Connect, type Plugin } from 'vite';
import { appPage, publicPages } from './build-pages.ts';
import { serviceWorker } from './build-worker.ts';
import { hostingHeaders } from './hosting-headers.ts';
import { chunkNames, markedLexerOnly, weighChunks } from './chunks.ts';
import { leanRouter } from './lean-router.ts';
import { splitLibrary } from './split-library.ts';

const media = fileURLToPath(new URL('../seed/school/media', import.meta.url));
const types: Record<string, string> = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.m4a': 'audio/mp4',
  '.m4s': 'video/iso.segment',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.ts': 'video/mp2t',
  '.vtt': 'text/vtt',
  '.webm': 'video/webm',
};

/** `/media` of the demo school, with the headers of Hosting. Absent from production, whose school brings its own. */
function demoMedia(): Plugin {
  const serve: Connect.NextHandleFunction = (request, response, next) => {
    const url = normalize(decodeURIComponent((request.url ?? '/').split('?')[0]!));
    const path = join(media, url);
    if (!path.startsWith(media) || !existsSync(path) || !statSync(path).isFile()) return next();
    response.setHeaders(new Map(Object.entries(hostingHeaders(`/media${url}`))));
    response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
    sendPart(path, request.headers.range, response);
  };
  return {
    name: 'demo-media',
    configureServer: ({ middlewares }) => void middlewares.use('/media', serve),
    configurePreviewServer: ({ middlewares }) => void middlewares.use('/media', serve),
  };
}

/** Sends a file or the part of it that was asked for: a video can only be begun in its middle so. */
function sendPart(path: string, range: string | undefined, response: ServerResponse) {
  const { size } = statSync(path);
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  const start = Number(from ?? 0);
  const end = Math.min(to ? Number(to) : size - 1, size - 1);
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('Content-Length', Math.max(0, end - start + 1));
  if (from !== undefined) {
    response.statusCode = start <= end ? 206 : 416;
    response.setHeader(
      'Content-Range',
      start <= end ? `bytes ${start}-${end}/${size}` : `bytes */${size}`,
    );
    if (start > end) return void response.end();
  }
  createReadStream(path, { start, end }).pipe(response);
}

const routerFile = (file: string) =>
  fileURLToPath(new URL(`../node_modules/react-router/dist/production/${file}`, import.meta.url));
const productionRouter = [
  { find: /^react-router$/, replacement: routerFile('index.mjs') },
  { find: /^react-router\/dom$/, replacement: routerFile('dom-export.mjs') },
];

/** What of Firebase Authentication a signed-in user needs on every page; signing in takes more. */
const sessionAuth = [
  'connectAuthEmulator',
  'indexedDBLocalPersistence',
  'initializeAuth',
  'inMemoryPersistence',
  'onIdTokenChanged',
  'signOut',
];

export default defineConfig(({ mode }) => {
  const offset = Number(process.env.TRELLIS_PORT_OFFSET ?? 0);
  const emulated = mode === 'emulator';
  // The Auth emulator answers under the app's own address.
  const auth = '^/(identitytoolkit\\.|securetoken\\.|emulator/)';
  const proxy = emulated ? { [auth]: `http://127.0.0.1:${9099 + offset}` } : undefined;
  return {
    root: fileURLToPath(new URL('.', import.meta.url)),
    plugins: [
      react(),
      appPage(),
      serviceWorker(),
      markedLexerOnly(),
      leanRouter(),
      splitLibrary(/@firebase\/auth\/dist\/esm\/index-\w+\.js$/, sessionAuth),
      weighChunks(),
      ...(emulated ? [demoMedia(), publicPages(5001 + offset)] : []),
    ],
    resolve: {
      tsconfigPaths: true,
      // The package offers bundlers its development build alone.
      alias: emulated ? [] : productionRouter,
    },
    define: emulated
      ? {
          'import.meta.env.VITE_FUNCTIONS_PORT': JSON.stringify(String(5001 + offset)),
          'import.meta.env.VITE_FIRESTORE_PORT': JSON.stringify(
            process.env.VITE_FIRESTORE_PORT ?? String(8080 + offset),
          ),
        }
      : {},
    server: { host: '127.0.0.1', port: 5173 + offset, strictPort: true, proxy },
    preview: {
      host: '127.0.0.1',
      port: 5173 + offset,
      strictPort: true,
      headers: hostingHeaders('/app.html'),
      proxy,
    },
    build: {
      outDir: emulated ? 'dist-emulator' : 'dist',
      rolldownOptions: {
        output: {
          // Every page carries the names of all files that it may load: short ones.
          chunkFileNames: 'assets/[hash:7].js',
          assetFileNames: 'assets/[hash:7][extname]',
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ debugName: 'shared', name: chunkNames() }],
          },
        },
      },
      target: 'es2023',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  };
});

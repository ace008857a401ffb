import { createReadStream, cpSync, existsSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import firebaseJson from '../firebase.json' with { type: 'json' };

const media = fileURLToPath(new URL('../seed/school/media', import.meta.url));

/** `/media` of the demo school: served in development, copied into a build for the emulators, absent from production. */
function demoMedia(): Plugin {
  const types: Record<string, string> = {
    '.svg': 'image/svg+xml',
    '.webm': 'video/webm',
    '.vtt': 'text/vtt',
    '.pdf': 'application/pdf',
  };
  return {
    name: 'demo-media',
    configureServer(server) {
      server.middlewares.use('/media', (request, response, next) => {
        const path = join(
          media,
          normalize(decodeURIComponent((request.url ?? '/').split('?')[0]!)),
        );
        if (!path.startsWith(media) || !existsSync(path) || !statSync(path).isFile()) return next();
        response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
        createReadStream(path).pipe(response);
      });
    },
    writeBundle: ({ dir }) => cpSync(media, join(dir!, 'media'), { recursive: true }),
  };
}

/** The headers that Hosting sends with every page, with the emulators added to what a page may connect to. */
function hostingHeaders(): Record<string, string> {
  const headers = firebaseJson.hosting.headers as {
    source: string;
    headers: { key: string; value: string }[];
  }[];
  const all = headers.find((rule) => rule.source === '**')?.headers ?? [];
  return Object.fromEntries(
    all
      .filter(({ key }) => key !== 'Strict-Transport-Security')
      .map(({ key, value }) => [
        key,
        value.replace("connect-src 'self'", "connect-src 'self' http://127.0.0.1:*"),
      ]),
  );
}

export default defineConfig(({ mode }) => {
  const offset = Number(process.env.TRELLIS_PORT_OFFSET ?? 0);
  const emulated = mode === 'emulator';
  return {
    root: fileURLToPath(new URL('.', import.meta.url)),
    plugins: [react(), ...(emulated ? [demoMedia()] : [])],
    resolve: { tsconfigPaths: true },
    define: emulated
      ? {
          'import.meta.env.VITE_AUTH_PORT': JSON.stringify(String(9099 + offset)),
          'import.meta.env.VITE_FIRESTORE_PORT': JSON.stringify(
            process.env.VITE_FIRESTORE_PORT ?? String(8080 + offset),
          ),
        }
      : {},
    server: { host: '127.0.0.1', port: 5173 + offset, strictPort: true },
    preview: {
      host: '127.0.0.1',
      port: 5173 + offset,
      strictPort: true,
      headers: hostingHeaders(),
    },
    build: {
      outDir: emulated ? 'dist-emulator' : 'dist',
      manifest: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  };
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Plugin, Rollup } from 'vite';

type File = Rollup.OutputChunk | Rollup.OutputAsset;

/** What is fetched when it is first used, as it is larger than most pages: the PDF viewer and the player of streams. */
const largeParts = /node_modules\/(pdfjs-dist|hls\.js)\//;
const pdfParts = /node_modules\/pdfjs-dist\//;

const isMadeOf = (file: File, parts: RegExp): boolean =>
  file.type === 'chunk'
    ? file.moduleIds.some((id) => parts.test(id))
    : file.originalFileNames.some((name) => parts.test(`/${name}`));

/** Scripts, styles and texts; fonts and other assets come when they are needed. */
const isAppFile = (file: File): boolean =>
  /\.(js|css)$/.test(file.fileName) && !isMadeOf(file, largeParts);

const hash = (...contents: (string | Uint8Array)[]): string =>
  contents
    .reduce((sum, content) => sum.update(content), createHash('sha256'))
    .digest('hex')
    .slice(0, 16);

/** Builds `/service-worker.js`, which knows the files of this build. */
export function serviceWorker(): Plugin {
  let publicDir = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: (config) => void (publicDir = config.publicDir),
    async writeBundle({ dir }, bundle) {
      const files = Object.values(bundle);
      const named = (file: File) => `/${file.fileName}`;
      const page = readFileSync(join(dir!, 'app.html'));
      // A page is kept with its headers, so it is another one when these change.
      const headers = readFileSync(join(import.meta.dirname, '../firebase.json'));
      const appFiles = [
        { url: '/app.html', revision: hash(page, headers) },
        ...['icon.svg', 'manifest.webmanifest'].map((name) => ({
          url: `/${name}`,
          revision: hash(readFileSync(join(publicDir, name))),
        })),
        ...files.filter(isAppFile).map((file) => ({ url: named(file), revision: null })),
      ];
      const pdfViewerFiles = files.filter((file) => isMadeOf(file, pdfParts)).map(named);
      await build({
        absWorkingDir: import.meta.dirname,
        entryPoints: ['src/service-worker/worker.ts'],
        outfile: join(dir!, 'service-worker.js'),
        bundle: true,
        minify: true,
        format: 'iife',
        target: 'es2023',
        tsconfig: 'src/service-worker/tsconfig.json',
        define: {
          'process.env.NODE_ENV': '"production"',
          appFiles: JSON.stringify(appFiles),
          pdfViewerFiles: JSON.stringify(pdfViewerFiles),
        },
        logLevel: 'warning',
      });
    },
  };
}

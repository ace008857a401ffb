import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundleWeb } from './bundle-web.mjs';

const { emulators, to } = parseArgs({
  options: {
    /** Adds the test gateway, which is for them alone. */
    emulators: { type: 'boolean' },
    /** A folder of its own, for a build that is only looked at. */
    to: { type: 'string', default: 'dist' },
  },
}).values;

// A deploy uploads this folder alone, so the model, zod and the public pages of the app are inlined.
await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: [emulators ? 'src/emulators.ts' : 'src/index.ts'],
  outfile: `${to}/index.js`,
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'esm',
  sourcemap: true,
  external: ['firebase-admin', 'firebase-functions', 'stripe'],
  plugins: [bundleWeb],
  // React's renderer is CommonJS.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  jsx: 'automatic',
  // Leaves out what only builds for the emulators contain.
  minifySyntax: true,
  define: {
    'import.meta.env.MODE': '"production"',
    'import.meta.env.SSR': 'true',
    'process.env.NODE_ENV': '"production"',
  },
  logLevel: 'warning',
});

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const pages = at('../web/dist/.vite/pages');

// The pages of the app's build, which public pages begin with. Without a build, as for the emulators, the source of them: there
// the web server puts its own scripts into each page.
rmSync(at(`${to}/pages`), { recursive: true, force: true });
mkdirSync(at(`${to}/pages`));
for (const name of ['catalog', 'course', 'program']) {
  const built = `${pages}/${name}.html`;
  cpSync(existsSync(built) ? built : at('../web/index.html'), at(`${to}/pages/${name}.html`));
}

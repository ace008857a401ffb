import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('../web/src/', import.meta.url));
const router = fileURLToPath(
  new URL('../node_modules/react-router/dist/production/', import.meta.url),
);
const texts = `${web}shared/i18n/`;

/** Returns the texts of the app by file, as `import.meta.glob` of Vite does. */
function globOfTexts() {
  const files = readdirSync(texts, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /^\w+\/(catalog|course|shell)\.json$/.test(name));
  const entries = files.map(
    (name) => `${JSON.stringify(`./${name}`)}: async () => (${readFileSync(texts + name, 'utf8')})`,
  );
  return `const files = {${entries.join(',')}};`;
}

/**
 * Lets functions contain the app's public pages, which Vite builds otherwise. Leaves out styles, and all parts that the app loads
 * later, such as Firebase.
 */
export const bundleWeb = {
  name: 'bundle-web',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[#@]/ }, ({ kind, importer, path }) =>
      kind === 'dynamic-import' && importer.startsWith(web) ? { path, external: true } : undefined,
    );
    // The package offers bundlers its development build alone.
    onResolve({ filter: /^react-router(\/dom)?$/ }, ({ path }) => ({
      path: `${router}${path.endsWith('/dom') ? 'dom-export' : 'index'}.mjs`,
    }));
    onLoad({ filter: /\.css$/ }, () => ({ contents: '', loader: 'empty' }));
    onLoad({ filter: /web\/src\/firebase\/config\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/\busesEmulators\b(?! =)/g, 'false'),
      loader: 'ts',
    }));
    onLoad({ filter: /i18n\/locale\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replace(/const files = import\.meta\.glob[^;]*;/, globOfTexts);
      if (contents === source) throw new Error(`${path} gathers its texts in another way.`);
      return { contents, loader: 'ts' };
    });
  },
};

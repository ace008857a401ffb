import { request } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connect, Plugin, Rollup, ViteDevServer } from 'vite';
import { functionAnswering, hostingHeaders } from './hosting-headers.ts';
import { styleHashes, withStyleHashes } from './style-hashes.ts';

/** The pages that functions render, by name, with the component that shows them. */
const pages = { catalog: 'catalog-page', course: 'course-page', program: 'program-page' };
type PageName = keyof typeof pages;
const pageNames: PageName[] = ['catalog', 'course', 'program'];

const templateOf = (name: PageName) => `.vite/pages/${name}.html`;

/**
 * Names the page of the app `app.html`, because Hosting would prefer an `index.html` to the function that answers `/`. Writes the
 * templates of the pages that functions render: the same page with the styles and the chunks of one route.
 */
export function appPage(): Plugin {
  return {
    name: 'app-page',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const found = bundle['index.html'];
      if (found?.type !== 'asset') throw new Error('The build has no index.html.');
      const page = found.source.toString();
      delete bundle['index.html'];
      this.emitFile({ type: 'asset', fileName: 'app.html', source: page });
      for (const name of pageNames) {
        const links = linksFor(pages[name], bundle, page);
        const source = page.replace('</head>', () => `${links.join('')}</head>`);
        this.emitFile({
          type: 'asset',
          fileName: templateOf(name),
          source: startingLate(withStyles(source, bundle)),
        });
      }
    },
  };
}

/**
 * Returns a page that contains its styles, so that its first paint waits for no other request. Their links stay, disabled: the app
 * looks for them before it loads a style.
 */
const withStyles = (page: string, bundle: Rollup.OutputBundle): string =>
  page.replace(/<link rel="stylesheet" crossorigin href="\/([^"]+)">/g, (link, file: string) => {
    const style = bundle[file];
    if (style?.type !== 'asset') throw new Error(`The build has no ${file}.`);
    return `<style>${style.source.toString()}</style>${link.replace('href', 'disabled href')}`;
  });

const moduleScript = /\s*<script type="module" crossorigin src="([^"]+)"><\/script>/g;

/** Returns a page whose app starts after the first paint (`public/start-app.js`). Its scripts are loaded as early as before. */
function startingLate(page: string): string {
  const entries = [...page.matchAll(moduleScript)].map(([, entry]) => entry!);
  const links = entries.map((entry) => `<link rel="modulepreload" crossorigin href="${entry}">`);
  const start = `<script defer src="/start-app.js" data-entries="${entries.join(' ')}"></script>`;
  return page
    .replaceAll(moduleScript, '')
    .replace('</head>', () => `${[start, ...links].join('\n    ')}\n  </head>`);
}

/** Returns the links to the styles and chunks of a page that would be loaded later otherwise. */
function linksFor(component: string, bundle: Rollup.OutputBundle, page: string): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const first = chunks.find(({ moduleIds }) =>
    moduleIds.some((id) => id.endsWith(`/src/routes/${component}.tsx`)),
  );
  if (first === undefined) throw new Error(`The build has no chunk for ${component}.`);
  const seen = new Set<Rollup.OutputChunk>();
  const visit = (chunk: Rollup.OutputChunk) => {
    if (seen.has(chunk)) return;
    seen.add(chunk);
    chunks.filter(({ fileName }) => chunk.imports.includes(fileName)).forEach(visit);
  };
  visit(first);
  const styles = [...seen].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
  const link = (rel: string) => (file: string) =>
    page.includes(`"/${file}"`) ? [] : `  <link rel="${rel}" crossorigin href="/${file}">\n  `;
  return [
    ...[...seen].map(({ fileName }) => fileName).flatMap(link('modulepreload')),
    ...styles.flatMap(link('stylesheet')),
  ];
}

/** What begins with the app itself: scripts, styles, and chunks to load early. */
const ownTags =
  /\s*(?:<(?:script (?:type="module"|defer)|link rel="(?:modulepreload|stylesheet)")[^>]*>(?:<\/script>)?|<style>[^]*?<\/style>)/g;

/** Returns a page with the scripts and styles of another one. */
function withTagsOf(page: string, other: string): string {
  const tags = other.match(ownTags) ?? [];
  return page.replaceAll(ownTags, '').replace('</head>', () => `${tags.join('')}\n  </head>`);
}

/**
 * Lets the functions emulator answer what functions answer in production, and shows the app alone if it is not running. The page has
 * the scripts of this server.
 */
export function publicPages(functionsPort: number): Plugin {
  const ask = (name: string, path: string) =>
    fetch(`http://127.0.0.1:${functionsPort}/demo-trellis/europe-west1/${name}${path}`, {
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined);

  const answer =
    (
      finish: (page: string, path: string) => string | Promise<string>,
      headersOf: (path: string) => Record<string, string>,
    ): Connect.NextHandleFunction =>
    (request, response, next) => {
      const [path = '/'] = (request.originalUrl ?? '/').split('?');
      const name = functionAnswering(path);
      const isFile = name !== 'publicPages' || /\.xml$/.test(path);
      const isAsked = isFile || /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*');
      if (request.method !== 'GET' || name === undefined || !isAsked) return next();
      const send = async () => {
        const found = await ask(name, path);
        const type = found?.headers.get('content-type') ?? '';
        if (found === undefined || (found.status !== 200 && !type.startsWith('text/html')))
          return next();
        const text = await found.text();
        response.statusCode = found.status;
        const page = type.startsWith('text/html') ? await finish(text, path) : text;
        for (const [name, value] of Object.entries(headersOf(path)))
          response.setHeader(name, withStyleHashes(value, styleHashes(page)));
        response.setHeader('Content-Type', type);
        response.end(page);
      };
      void send().catch(next);
    };

  return {
    name: 'public-pages',
    configureServer: ({ middlewares, transformIndexHtml, config }: ViteDevServer) => {
      middlewares.use(passPayments(functionsPort));
      const source = readFileSync(join(config.root, 'index.html'), 'utf8');
      middlewares.use(
        // Hosting's policy would refuse the scripts that Vite writes into a page to replace modules while it runs.
        answer(
          (page, path) => transformIndexHtml(path, withoutText(withTagsOf(page, source))),
          () => ({}),
        ),
      );
    },
    configurePreviewServer: ({ middlewares, config }) => {
      middlewares.use(passPayments(functionsPort));
      const dir = join(config.root, config.build.outDir);
      middlewares.use(
        answer((page, path) => {
          return withTagsOf(page, readFileSync(join(dir, templateOf(pageAt(path))), 'utf8'));
        }, hostingHeaders),
      );
      middlewares.use(showApp);
    },
  };
}

/** Passes on what payment providers send to the site, as it is: it is signed. */
const passPayments =
  (functionsPort: number): Connect.NextHandleFunction =>
  (incoming, response, next) => {
    const [path = '/'] = (incoming.originalUrl ?? '/').split('?');
    if (functionAnswering(path) !== 'paymentWebhook') return next();
    const { method, headers } = incoming;
    const at = `http://127.0.0.1:${functionsPort}/demo-trellis/europe-west1/paymentWebhook${path}`;
    const outgoing = request(at, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    outgoing.on('error', () => {
      response.statusCode = 502;
      response.end();
    });
    incoming.pipe(outgoing);
  };

/** Returns the page at an address that functions answer. */
function pageAt(path: string): PageName {
  if (path === '/') return 'catalog';
  return path.startsWith('/programs/') ? 'program' : 'course';
}

/** Removes what is shown until the app has started: here it would have no style so long. */
const withoutText = (page: string): string =>
  page.replace(
    /<div id="root">.*<\/div>(?=<script type="application\/json")/s,
    () => '<div id="root"></div>',
  );

/** Answers the address of any page with the app, as Hosting does. */
const showApp: Connect.NextHandleFunction = (request, _response, next) => {
  const [path = ''] = (request.url ?? '').split('?');
  const isPage = request.headers.accept?.includes('text/html') && !/\.[a-z0-9]+$/i.test(path);
  const isOther = /^\/(identitytoolkit|securetoken|emulator\/|media\/)/.test(path);
  if (isPage && !isOther) request.url = '/app.html';
  next();
};

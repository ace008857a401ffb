import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

type Modules = { getModuleInfo: (id: string) => Rollup.ModuleInfo | null };

const route = (name: string) => `routes/${name}.tsx`;
const start = ['main.tsx'];
const visitorPages = ['catalog-page', 'course-page', 'sign-in-page'].map(route);
/** What is loaded for everybody who is signed in. */
const session = ['firebase/watch-session.ts', 'app/member-menu.tsx'];
const memberPages = [
  'learner-home',
  'member-lesson',
  'quiz-page',
  'attempt-page',
  'leaderboard-page',
  'progress-page',
  'attempt-result-page',
].map(route);

/**
 * What some pages of learners have in common stays one chunk, though others show parts of it: the studio, which then loads
 * more than it needs, and a visitor's lesson.
 */
const wholeParts = [
  {
    name: 'quizzes',
    parts: /(web|model)\/src\//,
    pages: ['quiz-page', 'attempt-page', 'attempt-result-page'].map(route),
  },
  { name: 'attempt', parts: /src\/features\/quiz\//, pages: ['attempt-page'].map(route) },
  {
    name: 'lesson',
    parts: /src\/(features\/lesson|routes|shared)\//,
    pages: ['member-lesson', 'visitor-lesson'].map(route),
  },
];

/**
 * Libraries whose every part is one module: they come as they are used, with nothing beside them. What starts Firebase stays
 * with its SDK: only within a chunk does the minifier see that production connects to no emulator. The paths of what few pages
 * read stay with these, though the list of all paths names them.
 */
const ownChunk =
  /node_modules\/(@firebase|firebase|marked|temml|lowlight|highlight\.js)\/|web\/src\/firebase\/(firestore|auth)\.ts$|model\/src\/(commerce|companies)\/paths\.ts$/;

/**
 * Returns the function that names the chunk of a module. Left to itself the bundler makes a chunk for each set of pages that
 * share something, sixty for the home page; many small chunks compress badly and are slow to fetch. So what nearly all pages
 * share is one chunk: `app` for everybody, `member` for who is signed in, `visitor` for the small parts that pages of
 * visitors share.
 */
export function chunkNames() {
  let sets: Record<'start' | 'session', Set<string>> &
    Record<'visitor' | 'member', Set<string>[]> & {
      whole: { name: string; parts: RegExp; pages: Set<string>[]; others: Set<string>[] }[];
    };
  const among = (pages: Set<string>[], id: string) => pages.filter((page) => page.has(id)).length;
  return (id: string, modules: Modules): string | null => {
    sets ??= {
      start: importedBy(start, modules),
      session: importedBy(session, modules),
      visitor: visitorPages.map((page) => importedBy([page], modules)),
      member: memberPages.map((page) => importedBy([page], modules)),
      whole: wholeParts.map(({ pages, ...part }) => ({
        ...part,
        pages: pages.map((page) => importedBy([page], modules)),
        others: memberPages
          .filter((page) => !pages.includes(page))
          .map((page) => importedBy([page], modules)),
      })),
    };
    if (ownChunk.test(id)) return null;
    const visitors = among(sets.visitor, id);
    const isForMembers = sets.session.has(id) || among(sets.member, id) >= 5;
    if (sets.start.has(id) || (visitors >= 2 && isForMembers)) return 'app';
    if (visitors === 0 && isForMembers) return 'member';
    if (visitors >= 2 && /src\/(shared|course-reviews|commerce)\//.test(id)) return 'visitor';
    if (visitors > 0) return null;
    const whole = sets.whole.find(
      ({ parts, pages, others }) =>
        parts.test(id) && among(pages, id) === pages.length && among(others, id) === 0,
    );
    return whole?.name ?? null;
  };
}

/** Returns the ids of modules with all that they import statically. */
function importedBy(names: string[], modules: Modules): Set<string> {
  const seen = new Set<string>();
  const visit = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    modules.getModuleInfo(id)?.importedIds.forEach(visit);
  };
  names.forEach((name) => visit(join(import.meta.dirname, 'src', name)));
  return seen;
}

/**
 * Leaves Marked's writer of HTML out of the build, which a top-level instance of it would keep there: a quarter of the
 * library, and the app uses its lexer alone. Fails where Marked is no longer built as it was.
 */
export function markedLexerOnly(): Plugin {
  return {
    name: 'marked-lexer-only',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/marked\/lib\/marked\.esm\.js$/ },
      handler(code) {
        const exports = /export\s*\{([^}]+)\}/.exec(code)?.[1] ?? '';
        const localName = (name: string) =>
          new RegExp(`([\\w$]+) as ${name}\\b`).exec(exports)?.[1];
        const instance = code.search(new RegExp(`var [\\w$]+=new ${localName('Marked')};`));
        if (instance === -1)
          throw new Error('marked.esm.js has no instance of Marked to leave out.');
        const used = ['Lexer', 'Tokenizer', 'defaults'].map(
          (name) => `${localName(name)} as ${name}`,
        );
        return { code: `${code.slice(0, instance)}export{${used.join()}};`, map: null };
      },
    },
  };
}

/** A file of JavaScript: what it imports statically, its size in bytes of gzip, and each of its modules' share of that. */
export type WeighedChunk = {
  imports: string[];
  size: number;
  modules: Record<string, number>;
};

/** Writes `.vite/chunks.json`, which says what each file of the build is made of and what that weighs. */
export function weighChunks(): Plugin {
  return {
    name: 'weigh-chunks',
    apply: 'build',
    enforce: 'post',
    writeBundle({ dir }, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const weighed = Object.fromEntries(
        chunks.map((chunk) => [chunk.fileName, weigh(chunk)] as const),
      );
      mkdirSync(join(dir!, '.vite'), { recursive: true });
      writeFileSync(join(dir!, '.vite/chunks.json'), JSON.stringify(weighed));
    },
  };
}

function weigh({ code, imports, modules }: Rollup.OutputChunk): WeighedChunk {
  const size = gzip(code);
  const alone = Object.entries(modules).map(
    ([id, module]) => [id, module.code ? gzip(module.code) : 0] as const,
  );
  const total = alone.reduce((sum, [, weight]) => sum + weight, 0);
  const root = join(import.meta.dirname, '..');
  return {
    imports,
    size,
    modules: Object.fromEntries(
      alone.map(([id, weight]) => [
        id.replace(`${root}/`, ''),
        Math.round((size * weight) / Math.max(1, total)),
      ]),
    ),
  };
}

const gzip = (text: string) => gzipSync(text, { level: 9 }).length;

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** An entry of Vite's manifest. */
type Chunk = { file: string; imports?: string[]; dynamicImports?: string[] };

const dist = 'web/dist';
const manifest: Record<string, Chunk> = JSON.parse(
  readFileSync(`${dist}/.vite/manifest.json`, 'utf8'),
);

/**
 * Returns the chunks that a page has loaded when it is usable: these modules and all their static imports.
 */
function closure(modules: string[]): Set<string> {
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    manifest[name]?.imports?.forEach(visit);
  };
  modules.map(chunkOf).forEach(visit);
  return seen;
}

/** Returns the manifest name of a module: its own, or that of the shared chunk named after it. */
function chunkOf(module: string): string {
  const shared = `_${basename(module).replace(/\.tsx?$/, '')}-`;
  const name = Object.keys(manifest).find((key) => key === module || key.startsWith(shared));
  if (name === undefined) throw new Error(`The build has no chunk for ${module}.`);
  return name;
}

const kilobytes = (name: string) =>
  gzipSync(readFileSync(join(dist, manifest[name]!.file)), { level: 9 }).length / 1000;
const sum = (names: Iterable<string>) =>
  [...names].reduce((total, name) => total + kilobytes(name), 0);

const entry = 'index.html';
const session = 'src/firebase/watch-session.ts';
const member = [entry, session, 'src/app/member-menu.tsx'];
const route = (name: string) => `src/routes/${name}.tsx`;

/**
 * Pages, what they load, the gzip JS in kB that they may take, and the floor: what an empty page with the same libraries
 * takes (React, the router and one REST read; with Firebase Authentication; with Firestore and its persistent cache).
 */
const pages = [
  { name: 'catalogue (visitor)', budget: 120, floor: 82, loads: [entry, route('catalog-page')] },
  { name: 'course page (visitor)', budget: 120, floor: 82, loads: [entry, route('course-page')] },
  { name: 'sign-in', budget: 150, floor: 110, loads: [entry, route('sign-in-page')] },
  {
    name: 'learner home',
    budget: 260,
    floor: 206,
    loads: [...member, route('home-page'), route('learner-home')],
  },
  {
    name: 'text lesson',
    budget: 290,
    floor: 206,
    loads: [...member, route('lesson-page'), route('member-lesson')],
  },
  {
    name: 'quiz',
    budget: 280,
    floor: 206,
    loads: [...member, route('quiz-page')],
  },
  {
    name: 'quiz attempt',
    budget: 280,
    floor: 206,
    loads: [...member, route('attempt-page')],
  },
];

const problems: string[] = [];
console.log('page                      kB gzip    floor   budget');
for (const { name, budget, floor, loads } of pages) {
  const chunks = closure(loads);
  const size = sum(chunks);
  console.log(
    `${name.padEnd(24)} ${[size.toFixed(1), floor, budget].map((figure) => String(figure).padStart(8)).join(' ')}`,
  );
  if (size > budget) problems.push(`${name} takes ${size.toFixed(1)} kB; it may take ${budget}.`);
  if (budget <= 150 && [...chunks].some(hasFirestore))
    problems.push(`${name} carries the Firestore SDK.`);
}

function hasFirestore(name: string): boolean {
  return readFileSync(join(dist, manifest[name]!.file), 'utf8').includes('google.firestore.v1');
}

problems.forEach((problem) => console.error(problem));
process.exitCode = problems.length > 0 ? 1 : 0;

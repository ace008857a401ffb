import { readFileSync } from 'node:fs';
import type { WeighedChunk } from '../web/chunks.ts';

const chunks: Record<string, WeighedChunk> = JSON.parse(
  readFileSync('web/dist/.vite/chunks.json', 'utf8'),
);

/** The files that a page has loaded by the time it can be used: those of its modules with all that they import statically. */
function filesOf(modules: string[]): string[] {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    chunks[file]?.imports.forEach(visit);
  };
  modules.map(fileOf).forEach(visit);
  return [...seen];
}

function fileOf(module: string): string {
  const file = Object.keys(chunks).find((name) => `web/src/${module}` in chunks[name]!.modules);
  if (file === undefined) throw new Error(`The build has no chunk for ${module}.`);
  return file;
}

const member = ['main.tsx', 'firebase/watch-session.ts', 'app/member-menu.tsx'];
const route = (name: string) => `routes/${name}.tsx`;

/**
 * Pages, what they load, the gzip JS in kB that they may take, and the floor: what an empty page with the same libraries
 * takes (React, the router and one REST read; with Firebase Authentication; with Firestore and its persistent cache).
 */
const pages = [
  {
    name: 'catalogue (visitor)',
    budget: 108,
    floor: 78,
    loads: ['main.tsx', route('catalog-page')],
  },
  {
    name: 'course page (visitor)',
    budget: 108,
    floor: 78,
    loads: ['main.tsx', route('course-page')],
  },
  { name: 'sign-in', budget: 142, floor: 107, loads: ['main.tsx', route('sign-in-page')] },
  {
    name: 'learner home',
    budget: 239,
    floor: 194,
    loads: [...member, route('home-page'), route('learner-home')],
  },
  {
    name: 'text lesson',
    budget: 262,
    floor: 194,
    loads: [...member, route('lesson-page'), route('member-lesson')],
  },
  { name: 'quiz', budget: 253, floor: 194, loads: [...member, route('quiz-page')] },
  { name: 'quiz attempt', budget: 258, floor: 194, loads: [...member, route('attempt-page')] },
  { name: 'review of cards', budget: 284, floor: 194, loads: [...member, route('review-page')] },
];

/** Returns the part of the app that a module belongs to: a library, a feature or a folder. */
function partOf(module: string): string {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(module)?.[1];
  if (library) return library;
  const own = /^(?:web\/src\/(features\/[^/]+|[^/]+)|(model))\//.exec(module);
  return own?.[1] ?? own?.[2] ?? 'bundler';
}

/** Prints what each part weighs in each page, in kB: the heaviest first, the lightest together. */
function printParts(): void {
  const weights = pages.map(({ loads }) => {
    const parts: Record<string, number> = {};
    for (const [module, weight] of filesOf(loads).flatMap((file) =>
      Object.entries(chunks[file]!.modules),
    ))
      parts[partOf(module)] = (parts[partOf(module)] ?? 0) + weight / 1000;
    return parts;
  });
  const heaviest = (part: string) => Math.max(...weights.map((page) => page[part] ?? 0));
  const parts = [...new Set(weights.flatMap(Object.keys))]
    .filter((part) => heaviest(part) >= 0.5)
    .toSorted((a, b) => heaviest(b) - heaviest(a));
  console.log(row('part, kB gzip', ...pages.map(({ name }) => name.split(' ')[0]!)));
  for (const part of parts)
    console.log(row(part, ...weights.map((page) => (page[part] ?? 0).toFixed(1))));
}

const row = (name: string, ...figures: (string | number)[]): string =>
  name.padEnd(26) + figures.map((figure) => String(figure).padStart(10)).join('');

const hasFirestore = (file: string): boolean =>
  readFileSync(`web/dist/${file}`, 'utf8').includes('google.firestore.v1');

const problems: string[] = [];
printParts();
console.log(row('page', 'kB gzip', 'floor', 'budget', 'files'));
for (const { name, budget, floor, loads } of pages) {
  const files = filesOf(loads);
  const size = files.reduce((total, file) => total + chunks[file]!.size, 0) / 1000;
  console.log(row(name, size.toFixed(1), floor, budget, files.length));
  if (size > budget) problems.push(`${name} takes ${size.toFixed(1)} kB; it may take ${budget}.`);
  if (budget <= 150 && files.some(hasFirestore))
    problems.push(`${name} carries the Firestore SDK.`);
}
problems.forEach((problem) => console.error(problem));
process.exitCode = problems.length > 0 ? 1 : 0;

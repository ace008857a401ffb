import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classProblems } from '#scripts/class-problems';

/** Checks that no feature styles what another part of the app uses; what they share is in the design system. */
const source = 'web/src';
const stylesheets = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, css: readFileSync(join(source, file), 'utf8') }));
const problems = classProblems(stylesheets);
problems.forEach((problem) => console.error(problem));
console.log(`${stylesheets.length} stylesheets, ${problems.length} shared classes.`);
process.exitCode = problems.length > 0 ? 1 : 0;

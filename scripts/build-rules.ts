import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'rules');
const built = join(root, 'firestore.rules');

/** Maximum size of `firestore.rules` in bytes; production accepts 256 KB. */
const sizeBudget = 200_000;

/** Returns the names of the areas, one per `rules/<area>.rules`. */
export const ruleAreas = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.rules') && file !== 'header.rules')
    .map((file) => file.replace(/\.rules$/, ''))
    .sort();

const read = (name: string) => readFileSync(join(folder, `${name}.rules`), 'utf8').trimEnd();

const indent = (text: string, by: string) => text.replace(/^(?=.)/gm, by);

/** Returns the deployed rules: the header, then the areas in alphabetical order. */
export function buildRules(): string {
  const areas = ruleAreas().map((area) => {
    const line = `// ${'-'.repeat(64)} rules/${area}.rules`;
    return indent(`${line}\n\n${read(area)}\n`, '    ');
  });
  return [
    '// Made by `npm run build:rules` from rules/*.rules. Change those.\n',
    `${read('header')}\n`,
    ...areas.map((area) => `\n${area}`),
    '  }\n}\n',
  ].join('');
}

/**
 * `tsx scripts/build-rules.ts [--check]`: writes `firestore.rules`, or fails if it does not match the fragments.
 */
function main() {
  const rules = buildRules();
  if (!process.argv.includes('--check')) writeFileSync(built, rules);
  else if (readFileSync(built, 'utf8') !== rules)
    throw new Error('firestore.rules is not what rules/*.rules give: run `npm run build:rules`.');
  const untested = ruleAreas().filter((area) => !existsSync(join(root, 'tests/rules', area)));
  if (untested.length > 0) throw new Error(`No tests in tests/rules/ for ${untested.join(', ')}.`);
  const size = Buffer.byteLength(rules);
  console.log(
    `firestore.rules: ${(size / 1000).toFixed(1)} kB of ${ruleAreas().length} areas (budget ${sizeBudget / 1000} kB)`,
  );
  if (size > sizeBudget) throw new Error('firestore.rules is over its budget.');
}

if (process.argv[1] === import.meta.filename) main();

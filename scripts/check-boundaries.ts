import { readdirSync } from 'node:fs';
import { cruise, type ICruiseOptions, type IReporterOutput } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { boundaries } from '#scripts/boundaries';

/** Returns the boundaries that the imports of these folders violate, with the imports. */
async function violations(folders: string[]): Promise<{ rule: string; text: string }[]> {
  const options: ICruiseOptions = { ...boundaries.options, ruleSet: boundaries, validate: true };
  const tsConfig = extractTSConfig('tsconfig.json');
  const { output }: IReporterOutput = await cruise(folders, options, undefined, { tsConfig });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    text: `${rule.name}: ${from} → ${to}`,
  }));
}

/**
 * Checks the project against its boundaries, and each boundary against a fixture that violates it.
 */
const tests = readdirSync('tests').filter((name) => name !== 'boundaries');
const broken = await violations([
  ...['model/src', 'functions/src', 'web/src', 'scripts', 'seed'],
  ...tests.map((name) => `tests/${name}`),
]);
broken.forEach(({ text }) => console.error(text));

const fixtures = 'tests/boundaries/fixtures';
const rules = boundaries.forbidden.map(({ name }) => name);
const silent: string[] = [];
for (const rule of rules) {
  const found = readdirSync(fixtures).includes(rule)
    ? await violations([`${fixtures}/${rule}`])
    : [];
  if (!found.some((violation) => violation.rule === rule)) silent.push(rule);
}
silent.forEach((rule) => console.error(`${rule}: its fixture breaks it and goes unnoticed.`));
console.log(`${rules.length} boundaries, each proved by a fixture that breaks it.`);
process.exitCode = broken.length + silent.length > 0 ? 1 : 0;

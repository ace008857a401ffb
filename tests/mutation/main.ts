import { parseArgs } from 'node:util';
import { buildRules } from '#scripts/build-rules';
import { readCases, type Case } from '#tests/mutation/cases';
import { isEquivalent } from '#tests/mutation/equivalent-mutants';
import { judge, type Trial, type Verdict } from '#tests/mutation/judge';
import { mutantsOf, type Mutant } from '#tests/mutation/mutants';
import { ReplaySchool } from '#tests/mutation/replay';
import { shuffled } from '#tests/mutation/shuffle';

/** Percent of the mutants that must be killed, of those that can be. */
const leastScore = 98;
const { values } = parseArgs({
  options: {
    recording: { type: 'string', default: '.trellis/recording' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '3' },
  },
});
const seed = Number(values.seed);
const rules = buildRules();
const lineOf = ({ rules: text, line }: Mutant) => text.split('\n')[line - 1]!.trim();

async function openSchools(): Promise<{ mutated: ReplaySchool; original: ReplaySchool }[]> {
  return Promise.all(
    Array.from({ length: Number(values.workers) }, async (_, i) => {
      const mutated = new ReplaySchool(`demo-mutated-${i}`);
      const original = new ReplaySchool(`demo-original-${i}`);
      for (const school of [original, mutated]) {
        await school.load(rules);
        await school.open();
      }
      return { mutated, original };
    }),
  );
}

const schools = await openSchools();
const cases = shuffled(readCases(values.recording), seed);
const stale = new Set<Case>();

const all = mutantsOf(rules).filter((mutant) => !isEquivalent(mutant.what, lineOf(mutant)));
const chosen = shuffled(all, seed).slice(0, Number(values.sample ?? all.length));
const trial: Trial = { rules, cases, kills: new Map(), stale };
const verdicts = new Map<Mutant, Verdict>();

// Rules without a fault must survive, wherever one is looked for.
const [{ mutated: control, original: beside }] = schools as [(typeof schools)[0]];
for (const mutant of chosen.slice(0, 2))
  if ((await judge(trial, { ...mutant, rules }, control, beside)) !== 'survived')
    throw new Error(`The rules themselves do not survive: ${mutant.line}`);

const waiting = chosen.values();
await Promise.all(
  schools.map(async ({ mutated, original }) => {
    for (const mutant of waiting) {
      const verdict = await judge(trial, mutant, mutated, original);
      verdicts.set(mutant, verdict);
      if (verdict === 'survived')
        console.log(`survived: ${mutant.line}: ${mutant.what}: ${lineOf(mutant)}`);
    }
  }),
);

const count = (verdict: Verdict) => [...verdicts.values()].filter((one) => one === verdict).length;
const [killed, survived] = [count('killed'), count('survived')];
const score = (100 * killed) / Math.max(1, killed + survived);
console.log(
  `${chosen.length} of ${all.length} mutants: ${killed} killed, ${survived} survived, ${count('does not compile')} do not compile`,
);
console.log(`${cases.length} requests, of which ${stale.size} were left out as too old`);
console.log(`Mutation score: ${score.toFixed(1)} % (at least ${leastScore} %)`);
process.exitCode = score < leastScore ? 1 : 0;

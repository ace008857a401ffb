import { blocksFor, prunedTo } from '#tests/mutation/blocks';
import { casesFor, type Case } from '#tests/mutation/cases';
import type { Mutant } from '#tests/mutation/mutants';
import type { ReplaySchool } from '#tests/mutation/replay';
import { publicPaths } from '#tests/rules/rest';

export type Verdict = 'killed' | 'survived' | 'does not compile';

/** What the mutants have in common. */
export type Trial = {
  rules: string;
  cases: Case[];
  /** How many mutants a case has killed: it is tried first on the next. */
  kills: Map<Case, number>;
  /** Cases that the rules themselves answer differently by now, since time has passed. */
  stale: Set<Case>;
};

/**
 * Replays the requests that the mutated place has a say in, until one is answered differently. What kills is asked of the
 * rules themselves as well, in a school beside.
 */
export async function judge(
  { rules, cases, kills, stale }: Trial,
  mutant: Mutant,
  mutated: ReplaySchool,
  original: ReplaySchool,
): Promise<Verdict> {
  const blocks = blocksFor(rules, mutant.offset);
  const tried = casesFor(cases, rules, mutant.offset, blocks).sort(
    (a, b) => (kills.get(b) ?? 0) - (kills.get(a) ?? 0),
  );
  const paths = new Set([...publicPaths, ...tried.flatMap((one) => one.paths)]);
  if (!(await mutated.load(prunedTo(mutant.rules, paths)))) return 'does not compile';
  for await (const killer of mutated.differences(tried.filter((one) => !stale.has(one)))) {
    if ((await original.differing([killer])).length === 0) {
      kills.set(killer, (kills.get(killer) ?? 0) + 1);
      return 'killed';
    }
    stale.add(killer);
  }
  return 'survived';
}

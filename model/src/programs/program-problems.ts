import { mostSteps, stepKey, type ProgramGroup } from '#model/programs/program-step';

/** What is wrong with the steps of a program. */
export type ProgramProblem =
  /** Two groups with one id. */
  | { kind: 'sameGroup'; groupID: string }
  /** A step that the program has already. */
  | { kind: 'sameStep'; groupID: string; step: string }
  /** More steps than a program holds. */
  | { kind: 'tooMany' }
  /** A group comes after one that does not exist. */
  | { kind: 'unknownGroup'; groupID: string }
  /** Each group comes after the next one, and the last after the first. */
  | { kind: 'cycle'; groupIDs: string[] }
  /** A group without steps. */
  | { kind: 'empty'; groupID: string }
  /** More steps are needed than there are. */
  | { kind: 'tooFew'; groupID: string };

/** Returns the problems with which a program cannot even be saved. */
export function structureProblems(groups: ProgramGroup[]): ProgramProblem[] {
  const known = new Set(groups.map(({ id }) => id));
  const unknown = groups.filter(({ after }) => after.some((id) => !known.has(id)));
  const steps = groups.reduce((sum, group) => sum + group.steps.length, 0);
  const cycle = groupCycle(groups);
  return [
    ...repeated(groups.map(({ id }) => id)).map((groupID) => ({
      kind: 'sameGroup' as const,
      groupID,
    })),
    ...repeatedSteps(groups),
    ...(steps > mostSteps ? [{ kind: 'tooMany' as const }] : []),
    ...unknown.map(({ id }) => ({ kind: 'unknownGroup' as const, groupID: id })),
    ...(cycle === null ? [] : [{ kind: 'cycle' as const, groupIDs: cycle }]),
  ];
}

/** Returns the problems with which a program cannot be published; drafts may have them. */
export const completenessProblems = (groups: ProgramGroup[]): ProgramProblem[] =>
  groups.flatMap(({ id, steps, need }): ProgramProblem[] => {
    if (steps.length === 0) return [{ kind: 'empty', groupID: id }];
    return need !== null && need > steps.length ? [{ kind: 'tooFew', groupID: id }] : [];
  });

/** Returns the groups of a cycle, each after the next one; null if there is none. */
export function groupCycle(groups: Pick<ProgramGroup, 'id' | 'after'>[]): string[] | null {
  const afterOf = new Map(groups.map(({ id, after }) => [id, after]));
  const finished = new Set<string>();
  const follow = (id: string, path: string[]): string[] | null => {
    if (path.includes(id)) return path.slice(path.indexOf(id));
    if (finished.has(id)) return null;
    for (const earlier of afterOf.get(id) ?? []) {
      const cycle = follow(earlier, [...path, id]);
      if (cycle !== null) return cycle;
    }
    finished.add(id);
    return null;
  };
  for (const { id } of groups) {
    const cycle = follow(id, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

const repeated = (ids: string[]): string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
];

function repeatedSteps(groups: ProgramGroup[]): ProgramProblem[] {
  const seen = new Set<string>();
  return groups.flatMap(({ id, steps }) =>
    steps.flatMap((one): ProgramProblem[] => {
      const step = stepKey(one);
      if (seen.has(step)) return [{ kind: 'sameStep', groupID: id, step }];
      seen.add(step);
      return [];
    }),
  );
}

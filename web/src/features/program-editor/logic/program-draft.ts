import type { Program, ProgramTexts } from '@trellis/model/programs/program';
import { programTexts } from '@trellis/model/programs/program';
import { stepKey, type ProgramGroup, type ProgramStep } from '@trellis/model/programs/program-step';

/** What the editor of a program changes. */
export type ProgramDraft = {
  texts: ProgramTexts;
  groups: ProgramGroup[];
  teacherIDs: string[];
};

/** Returns the draft of a program as it is stored. */
export const draftOf = (program: Program, groups: ProgramGroup[]): ProgramDraft => ({
  texts: programTexts.parse(program),
  groups,
  teacherIDs: program.teacherIDs,
});

/** Returns a list with one item moved to another place. */
export function moved<T>(items: T[], from: number, to: number): T[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** Returns groups with one of them changed. */
export const withGroup = (
  groups: ProgramGroup[],
  id: string,
  change: (group: ProgramGroup) => ProgramGroup,
): ProgramGroup[] => groups.map((group) => (group.id === id ? change(group) : group));

/** Returns groups without one of them; what came after it waits for it no longer. */
export const withoutGroup = (groups: ProgramGroup[], id: string): ProgramGroup[] =>
  groups
    .filter((group) => group.id !== id)
    .map((group) => ({ ...group, after: group.after.filter((one) => one !== id) }));

/** Returns a new group, which comes after the last one. */
export const newGroup = (groups: ProgramGroup[], id: string, title: string): ProgramGroup => ({
  ...{ id, title, need: null, steps: [] },
  after: groups.slice(-1).map((last) => last.id),
});

/** Returns a group without a step; no more are needed than there are then. */
export function withoutStep(group: ProgramGroup, step: ProgramStep): ProgramGroup {
  const steps = group.steps.filter((one) => stepKey(one) !== stepKey(step));
  const need = group.need === null ? null : Math.max(1, Math.min(group.need, steps.length));
  return { ...group, steps, need };
}

/** What is dragged: a group, or a step by its key. */
export type Dragged = { kind: 'group'; id: string } | { kind: 'step'; key: string };

/** Where it would be put down, among the others; a group in no other one. */
export type Target = { groupID: string; index: number };

/** Returns the groups with what is dragged put down. */
export function putDown(groups: ProgramGroup[], dragged: Dragged, target: Target): ProgramGroup[] {
  if (dragged.kind === 'group') {
    const from = groups.findIndex(({ id }) => id === dragged.id);
    return moved(groups, from, target.index);
  }
  const isDragged = (one: ProgramStep) => stepKey(one) === dragged.key;
  const step = groups.flatMap(({ steps }) => steps).find(isDragged);
  if (step === undefined) return groups;
  return groups.map((group) => {
    if (group.id === target.groupID) {
      const others = group.steps.filter((one) => !isDragged(one));
      return { ...group, steps: others.toSpliced(target.index, 0, step) };
    }
    return group.steps.some(isDragged) ? withoutStep(group, step) : group;
  });
}

/** Returns whether a program has a step already. */
export const hasStep = (groups: ProgramGroup[], step: ProgramStep): boolean =>
  groups.some(({ steps }) => steps.some((one) => stepKey(one) === stepKey(step)));

/** Returns the groups that a group can come after without a cycle: those that do not come after it. */
export function possiblePredecessors(groups: ProgramGroup[], id: string): ProgramGroup[] {
  const later = new Set([id]);
  for (let size = 0; size !== later.size;) {
    size = later.size;
    for (const group of groups) if (group.after.some((one) => later.has(one))) later.add(group.id);
  }
  return groups.filter((group) => !later.has(group.id));
}

const textNames = [
  ...(['title', 'description', 'overview', 'level', 'weeks', 'language'] as const),
  ...(['thumbnailUrl', 'certificate', 'status'] as const),
];

/** Returns the texts that cannot be saved as they are. */
export function textMistakes(texts: ProgramTexts): (keyof ProgramTexts)[] {
  const parsed = programTexts.safeParse(texts);
  if (parsed.success) return [];
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
  return textNames.filter((name) => wrong.has(name));
}

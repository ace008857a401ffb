import type { OutlineGroup, OutlineStep } from '@trellis/model/programs/program-outline';
import { stepKey } from '@trellis/model/programs/program-step';

/** A step as its reader finds it. */
export type ShownStep = OutlineStep & { isDone: boolean };
export type ShownGroup = Omit<OutlineGroup, 'steps'> & {
  steps: ShownStep[];
  /** The titles of the groups that have to be done before, as long as it is not open. */
  waitsFor: string[];
};

type Mine = { doneSteps: string[]; openGroupIDs: string[] };

/**
 * Returns the groups of a program with what a learner has done. A step that can no longer be begun is shown to those who have
 * done it.
 */
export function shownGroups(outline: OutlineGroup[], mine?: Mine): ShownGroup[] {
  const done = new Set(mine?.doneSteps);
  const titles = new Map(outline.map(({ id, title }) => [id, title]));
  return outline
    .map((group) => ({
      ...group,
      steps: group.steps
        .map((step) => ({ ...step, isDone: done.has(stepKey(step)) }))
        .filter(({ isOpen, isDone }) => isOpen || isDone),
      waitsFor:
        mine?.openGroupIDs.includes(group.id) === true
          ? []
          : group.after.flatMap((id) => titles.get(id) ?? []),
    }))
    .filter(({ steps }) => steps.length > 0);
}

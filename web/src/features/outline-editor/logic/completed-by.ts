import { percentOf } from '@trellis/model/progress/enrollment';

/** Returns the least progress of a learner who lacks only lessons that go. */
export const progressBefore = (before: string[], after: string[]): number =>
  percentOf(before.filter((id) => after.includes(id)).length, before.length);

/** Returns whether a learner who has not done all lessons before has done all that are left. */
export const isCompletedBy = (done: string[], before: string[], after: string[]): boolean =>
  after.length > 0 &&
  after.every((id) => done.includes(id)) &&
  !before.every((id) => done.includes(id));

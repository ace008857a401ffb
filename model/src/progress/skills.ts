import * as z from 'zod/mini';
import { activities } from '#model/activities/activities';
import { rowsOf, type AllField, type DoneField } from '#model/activities/activity';
import type { Enrollment } from '#model/progress/enrollment';

/**
 * A learner's progress in a category: activities completed, out of all in the courses they are enrolled in.
 */
export const skill = z.object({ done: z.int(), total: z.int() });
export type Skills = Record<string, z.infer<typeof skill>>;

/** What an enrolment contributes to its category. */
type Share = Pick<Enrollment, 'category' | AllField<Table> | DoneField<Table>>;

type Table = typeof activities;

/**
 * Returns the skills after an enrolment changed: its old contribution is replaced by the new one.
 */
export function withEnrollment(skills: Skills, before: Share | null, after: Share): Skills {
  const sums = { ...skills };
  const add = (share: Share, sign: 1 | -1) => {
    const { category } = share;
    if (category === '') return;
    const count = (field: 'all' | 'done') =>
      rowsOf(activities).reduce((sum, [, { fields }]) => sum + share[fields[field]].length, 0);
    const { done, total } = sums[category] ?? { done: 0, total: 0 };
    const sum = {
      done: done + sign * count('done'),
      total: total + sign * count('all'),
    };
    if (sum.total === 0 && sum.done === 0) delete sums[category];
    else sums[category] = sum;
  };
  if (before !== null) add(before, -1);
  add(after, 1);
  return sums;
}

/** Returns a skill in percent, rounded down. */
export const skillPercent = ({ done, total }: Skills[string]): number =>
  total === 0 ? 0 : Math.min(100, Math.floor((100 * done) / total));

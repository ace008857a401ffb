import * as z from 'zod/mini';
import { activityKinds } from '#model/activities/kinds';
import { listOf, timestamp } from '#model/fields';

/** The most modules and items that an arrangement lists; what it does not list follows, by its `order`. */
export const mostArranged = { modules: 200, items: 1000 };

/** The id of a document that somebody creates. */
const newID = '[A-Za-z0-9_-]{1,128}';

/**
 * `course_arrangements/{courseID}`: the order of a course's modules and items, so that reordering is one write however
 * long the course is. Only its staff read it, because it names drafts.
 */
export const courseArrangement = z.object({
  modules: listOf(z.string().check(z.regex(new RegExp(`^${newID}$`))), mostArranged.modules),
  /** All items of the course as `{kind}:{id}`. Which module an item is in, its own document says. */
  items: listOf(
    z.string().check(z.regex(new RegExp(`^(${activityKinds.join('|')}):${newID}$`))),
    mostArranged.items,
  ),
  updatedAt: timestamp,
});
export type CourseArrangement = z.infer<typeof courseArrangement>;

import type { EnrollmentStatus } from '#model/progress/enrollment';
import { stalledBefore } from '#model/progress/stalled';
import type { QuerySpec } from '#model/query';

/** Which learners of a course to list. `away` are those who paused or left. */
export const learnerFilters = ['all', 'active', 'completed', 'stalled', 'away'] as const;
export type LearnerFilter = (typeof learnerFilters)[number];

/** What the learners of a course can be sorted by, with the field that an index orders. */
export const learnerSortFields = {
  name: 'learnerNameFolded',
  progress: 'progress',
  seen: 'lastSeenAt',
  enrolled: 'enrolledAt',
} as const;
export type LearnerSort = keyof typeof learnerSortFields;

export type LearnerChoice = {
  filter: LearnerFilter;
  sort: LearnerSort;
  direction: 'asc' | 'desc';
  /** The beginning of a folded name; may be empty. */
  prefix: string;
};

const statusesOf: Record<LearnerFilter, EnrollmentStatus[]> = {
  all: [],
  active: ['active'],
  completed: ['completed'],
  stalled: ['active'],
  away: ['paused', 'dropped'],
};

/** Greater than all characters that a folded name contains. */
const last = '\uf8ff';

/**
 * Returns the order in which a choice is listed. A search is by name, and stalled learners are found by when they were
 * last seen, so that either needs one index.
 */
export function orderOf({ filter, sort, direction, prefix }: LearnerChoice): {
  sort: LearnerSort;
  direction: 'asc' | 'desc';
} {
  if (prefix !== '') return { sort: 'name', direction: sort === 'name' ? direction : 'asc' };
  if (filter === 'stalled') return { sort: 'seen', direction: sort === 'seen' ? direction : 'asc' };
  return { sort, direction };
}

/**
 * Selects a page of a course's learners. A search among stalled learners finds all active ones of that name: the caller
 * leaves out the others.
 */
export function learnersOfCourse(
  courseID: string,
  choice: LearnerChoice,
  now: Date,
  limit: number,
): QuerySpec {
  const { filter, prefix } = choice;
  const { sort, direction } = orderOf(choice);
  const statuses = statusesOf[filter];
  const [only] = statuses;
  const where: QuerySpec['where'] = [['courseID', '==', courseID]];
  if (statuses.length === 1) where.push(['status', '==', only]);
  if (statuses.length > 1) where.push(['status', 'in', statuses]);
  if (prefix !== '') {
    where.push(['learnerNameFolded', '>=', prefix], ['learnerNameFolded', '<', prefix + last]);
  } else if (filter === 'stalled') {
    where.push(['lastSeenAt', '<', stalledBefore(now)]);
  }
  return {
    collection: 'enrollments',
    where,
    orderBy: [[learnerSortFields[sort], direction]],
    limit,
  };
}

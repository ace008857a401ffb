import type { LearnerChoice, LearnerSort } from '@trellis/model/progress/learners-of-course';

const all: LearnerSort[] = ['name', 'progress', 'seen', 'enrolled'];

/** Returns what a list can be sorted by: a search is by name, stalled learners by when they were last seen. */
export function sortsOf({ filter, prefix }: LearnerChoice): LearnerSort[] {
  if (prefix !== '') return ['name'];
  return filter === 'stalled' ? ['seen'] : all;
}

import type { Course, CourseStatus } from '@trellis/model/content/course';
import { isAllowedChange } from '@trellis/model/content/course-status';

/** A change of a course's status, by the name of its button and texts. */
export type StatusChange = 'publish' | 'publishAgain' | 'archive' | 'draft' | 'trash' | 'restore';

export const targets: Record<StatusChange, CourseStatus> = {
  publish: 'published',
  publishAgain: 'published',
  archive: 'archived',
  draft: 'draft',
  trash: 'trashed',
  restore: 'draft',
};

const offers: Record<CourseStatus, StatusChange[]> = {
  draft: ['publish', 'trash'],
  published: ['archive', 'draft', 'trash'],
  archived: ['publishAgain', 'draft', 'trash'],
  trashed: ['restore'],
};

/** Returns the changes of status that a course allows now, the likeliest first. */
export const changesFor = (course: Pick<Course, 'status' | 'enrollmentCount'>): StatusChange[] =>
  offers[course.status].filter((change) => isAllowedChange(course, targets[change]));

import type { Course, CourseStatus } from '#model/content/course';

/**
 * Returns whether a course's teachers may change its status to this one. A course with enrolments is archived: it neither
 * goes back to a draft nor to the trash. The rules agree (`mayBecome`).
 */
export function isAllowedChange(
  { status, enrollmentCount }: Pick<Course, 'status' | 'enrollmentCount'>,
  next: CourseStatus,
): boolean {
  if (next === status) return true;
  if (next === 'published') return status !== 'trashed';
  if (next === 'archived') return status === 'published';
  return enrollmentCount === 0 || (status === 'trashed' && next === 'draft');
}

import { error } from 'firebase-functions/logger';
import { publishedCourses } from '@trellis/model/queries';
import { queryOf } from '#functions/firestore/find';
import { refreshCourse } from '#functions/content/refresh-course.store';

/** Refreshes every published course in sequence. A course that fails is logged and skipped. */
export async function refreshAllCourses(): Promise<void> {
  const courses = await queryOf(publishedCourses()).select().get();
  for (const { id } of courses.docs) {
    await refreshCourse(id, 'content').catch((reason: unknown) =>
      error('course not refreshed', reason, { courseID: id }),
    );
  }
}

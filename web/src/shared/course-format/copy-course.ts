import { partsOf, type CourseParts, type Ownership } from '#web/shared/course-format/course-parts';
import { readCourseFiles } from '#web/shared/course-format/read-course';
import { writeCourseFiles } from '#web/shared/course-format/write-course';

type Copy = Ownership & { courseID: string; title: string; slug: string };

/**
 * Returns a copy of a course with ids of its own, as a draft of one teacher; by way of its files, as an export and an import
 * would make it.
 *
 * @throws {CourseProblems} with what could not be imported either
 */
export function copyOf(parts: CourseParts, { courseID, title, slug, ...owner }: Copy): CourseParts {
  const source = readCourseFiles(writeCourseFiles(parts), { courseID, isNewCourse: true });
  const copy = partsOf(source, owner);
  return { ...copy, course: { ...copy.course, title, slug, status: 'draft' } };
}

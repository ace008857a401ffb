/** A course whose board the learner may see. */
export type CourseBoard = { courseID: string; title: string };

/**
 * Returns the courses with a board for the learner, by title: those that they have XP in and are enrolled in. A course that
 * has left the catalogue goes by its id. Where the enrolments are not known, none is left out.
 */
export function courseBoards(
  courseIDs: string[],
  enrollments: { courseID: string }[] | undefined,
  catalog: { id: string; title: string }[] | undefined,
): CourseBoard[] {
  const titles = new Map(catalog?.map(({ id, title }) => [id, title]));
  const joined = enrollments && new Set(enrollments.map(({ courseID }) => courseID));
  return courseIDs
    .filter((courseID) => joined?.has(courseID) ?? true)
    .map((courseID) => ({ courseID, title: titles.get(courseID) ?? courseID }))
    .sort((a, b) => a.title.localeCompare(b.title));
}

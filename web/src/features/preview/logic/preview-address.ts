/**
 * Returns the address of the preview for a learner's address of the course, its lessons and quizzes; other addresses as
 * they are. A course without its id in the address keeps its place.
 */
export function previewAddress(courseID: string, pathname: string): string {
  const learners = `/courses/${courseID}`;
  const rest = pathname.slice(learners.length);
  const isPreviewed =
    pathname.startsWith(learners) && /^(\/(lessons|quizzes)\/[^/]+)?\/?$/.test(rest);
  return isPreviewed ? `/teach${learners}/preview${rest}` : pathname;
}

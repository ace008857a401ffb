export const coursePath = (courseID: string) => `courses/${courseID}`;
export const flashcardPath = (courseID: string, cardID: string) =>
  `courses/${courseID}/flashcards/${cardID}`;
export const modulePath = (courseID: string, moduleID: string) =>
  `courses/${courseID}/modules/${moduleID}`;
export const lessonPath = (lessonID: string) => `lessons/${lessonID}`;
export const lessonRevisionPath = (lessonID: string, revisionID: string) =>
  `lessons/${lessonID}/revisions/${revisionID}`;
export const categoryPath = (categoryID: string) => `categories/${categoryID}`;
/**
 * Returns the path of a document that exists while some enrolments do not follow the course's outline yet; for
 * functions only.
 */
export const courseFanOutPath = (courseID: string) => `course_fan_outs/${courseID}`;
/** Returns the path of the order of a course's modules and items; for its staff. */
export const courseArrangementPath = (courseID: string) => `course_arrangements/${courseID}`;
/** Returns the path of the document that says which course holds a slug. */
export const courseSlugPath = (slug: string) => `course_slugs/${slug}`;
/** Returns the path of a course's outline with drafts; for its staff. */
export const courseOutlinePath = (courseID: string) => `course_outlines/${courseID}`;
/** Returns the path of the record of a deleted document, whose id must not be reused. */
export const tombstonePath = (collection: string, id: string) => `tombstones/${collection}:${id}`;
export const deletionPathOf = (id: string) => `deletions/${id}`;
/**
 * Returns the path of a document that exists while documents of a deleted one are being deleted; for functions only.
 */
export const deletionPath = (collection: string, id: string) =>
  deletionPathOf(`${collection}:${id}`);
export const catalogPath = (shard: string) => `catalog/${shard}`;

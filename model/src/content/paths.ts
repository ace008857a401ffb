export const coursePath = (courseID: string) => `courses/${courseID}`;
export const flashcardPath = (courseID: string, cardID: string) =>
  `courses/${courseID}/flashcards/${cardID}`;
export const modulePath = (courseID: string, moduleID: string) =>
  `courses/${courseID}/modules/${moduleID}`;
export const lessonPath = (lessonID: string) => `lessons/${lessonID}`;
export const categoryPath = (categoryID: string) => `categories/${categoryID}`;
/** Exists while the course's enrolments do not yet all follow its outline; functions alone read and write it. */
export const courseFanOutPath = (courseID: string) => `course_fan_outs/${courseID}`;
/** What was deleted; its id is not free again. */
export const tombstonePath = (collection: string, id: string) => `tombstones/${collection}:${id}`;
export const deletionPathOf = (id: string) => `deletions/${id}`;
/** Exists while what belonged to a deleted document is being deleted; functions alone read and write it. */
export const deletionPath = (collection: string, id: string) =>
  deletionPathOf(`${collection}:${id}`);
export const catalogPath = (shard: string) => `catalog/${shard}`;

export const coursePath = (courseID: string) => `courses/${courseID}`;
export const flashcardPath = (courseID: string, cardID: string) =>
  `courses/${courseID}/flashcards/${cardID}`;
export const modulePath = (courseID: string, moduleID: string) =>
  `courses/${courseID}/modules/${moduleID}`;
export const lessonPath = (lessonID: string) => `lessons/${lessonID}`;
export const categoryPath = (categoryID: string) => `categories/${categoryID}`;
/** Exists while the course's enrolments do not yet all follow its outline; functions alone read and write it. */
export const courseFanOutPath = (courseID: string) => `course_fan_outs/${courseID}`;
export const catalogPath = (shard: string) => `catalog/${shard}`;
/** What was deleted; its id is not free again. */
export const tombstonePath = (collection: 'courses' | 'lessons' | 'quizzes', id: string) =>
  `tombstones/${collection}:${id}`;

import type { QuerySpec } from '#model/query';

/** Selects the courses of a teacher. */
export const coursesOfTeacher = (userID: string): QuerySpec => ({
  collection: 'courses',
  where: [['teacherIDs', 'array-contains', userID]],
});

/** Selects the slugs that a course holds: one, and for a moment two when it changes. */
export const slugsOfCourse = (courseID: string): QuerySpec => ({
  collection: 'course_slugs',
  where: [['courseID', '==', courseID]],
});

export const lessonsOfCourse = (courseID: string): QuerySpec => ({
  collection: 'lessons',
  where: [['courseID', '==', courseID]],
});

/** Selects the versions of a lesson that were replaced, latest first; all without a limit. */
export const revisionsOfLesson = (lessonID: string, limit?: number): QuerySpec => ({
  collection: `lessons/${lessonID}/revisions`,
  where: [],
  orderBy: [['replacedAt', 'desc']],
  limit,
});

export const modulesOfCourse = (courseID: string): QuerySpec => ({
  collection: `courses/${courseID}/modules`,
  where: [],
});

export const flashcardsOfCourse = (courseID: string): QuerySpec => ({
  collection: `courses/${courseID}/flashcards`,
  where: [],
});

/** Selects the flashcards of a course, oldest first; those of one batch by id. All without a limit. */
export const flashcardsByAge = (courseID: string, limit?: number): QuerySpec => ({
  collection: `courses/${courseID}/flashcards`,
  where: [],
  orderBy: [['createdAt', 'asc']],
  limit,
});

export const publishedCourses = (): QuerySpec => ({
  collection: 'courses',
  where: [['status', '==', 'published']],
});

/** Selects the category of a name; there is one, or none. */
export const categoriesNamed = (name: string): QuerySpec => ({
  collection: 'categories',
  where: [['name', '==', name]],
  limit: 1,
});

/** Selects the courses of a category, by its name. */
export const coursesOfCategory = (name: string): QuerySpec => ({
  collection: 'courses',
  where: [['category', '==', name]],
});

/** Selects the courses that learners can be enrolled in. */
export const openCourses = (): QuerySpec => ({
  collection: 'courses',
  where: [['status', 'in', ['published', 'archived']]],
});

export const allCategories = (): QuerySpec => ({
  collection: 'categories',
  where: [],
  orderBy: [['order', 'asc']],
});

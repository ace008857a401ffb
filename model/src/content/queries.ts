import type { QuerySpec } from '#model/query';

/** Selects the courses of a teacher. */
export const coursesOfTeacher = (userID: string): QuerySpec => ({
  collection: 'courses',
  where: [['teacherIDs', 'array-contains', userID]],
});

export const lessonsOfCourse = (courseID: string): QuerySpec => ({
  collection: 'lessons',
  where: [['courseID', '==', courseID]],
});

export const modulesOfCourse = (courseID: string): QuerySpec => ({
  collection: `courses/${courseID}/modules`,
  where: [],
});

export const flashcardsOfCourse = (courseID: string): QuerySpec => ({
  collection: `courses/${courseID}/flashcards`,
  where: [],
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

import type { QuerySpec } from '#model/query';

/** Selects the programs of a teacher. */
export const programsOfTeacher = (userID: string): QuerySpec => ({
  collection: 'programs',
  where: [['teacherIDs', 'array-contains', userID]],
});

/** Selects the steps of the programs that have a course, or a quiz of it. */
export const programsWithCourse = (courseID: string): QuerySpec => ({
  collection: 'program_steps',
  where: [['courseIDs', 'array-contains', courseID]],
});

/** Selects the enrolments of a learner in programs. */
export const programEnrollmentsOfLearner = (userID: string): QuerySpec => ({
  collection: 'program_enrollments',
  where: [['userID', '==', userID]],
});

/** Selects the enrolments of those who are in a program and have not completed it. */
export const openProgramEnrollments = (programID: string): QuerySpec => ({
  collection: 'program_enrollments',
  where: [
    ['programID', '==', programID],
    ['status', 'in', ['active', 'paused']],
  ],
});

/** Selects the enrolments in a program whose certificate waits for its staff. */
export const heldInProgram = (programID: string, limit: number): QuerySpec => ({
  collection: 'program_enrollments',
  where: [
    ['programID', '==', programID],
    ['certificateHold', '>=', 0],
  ],
  orderBy: [['certificateHold', 'asc']],
  limit,
});

/** Selects the enrolments in a program with a certificate. */
export const certifiedInProgram = (programID: string, limit: number): QuerySpec => ({
  collection: 'program_enrollments',
  where: [
    ['programID', '==', programID],
    ['certificateID', '>', ''],
  ],
  orderBy: [['certificateID', 'asc']],
  limit,
});

/** Selects the enrolments in a program. */
export const enrollmentsOfProgram = (programID: string): QuerySpec => ({
  collection: 'program_enrollments',
  where: [['programID', '==', programID]],
});

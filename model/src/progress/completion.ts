import type { Course } from '#model/content/course';
import { lessonsOf, quizzesOf } from '#model/content/outline';
import type { QuizRecord } from '#model/progress/ledger';
import type { LessonProgress } from '#model/progress/lesson-progress';
import { percentOf, type DerivedEnrollment, type Enrollment } from '#model/progress/enrollment';

const later = (a: Date | null, b: Date): Date => (a !== null && a > b ? a : b);

/** Whether a lesson is done now, and when it was first done. */
export type LessonState = Pick<LessonProgress, 'lessonID' | 'isCompleted' | 'completedAt'>;

/** Whether a change of a lesson's progress is one of its completion, and so of anything derived from it. */
export const concernsCompletion = (before: LessonState | null, after: LessonState): boolean =>
  (before?.isCompleted ?? false) !== after.isCompleted ||
  before?.completedAt?.getTime() !== after.completedAt?.getTime();

type ProgressOfEnrollment = Pick<
  Enrollment,
  'status' | 'progress' | 'completedLessonIDs' | 'completedAt' | 'lastAccessedAt'
>;

/**
 * The fields of an enrolment that change when the learner's lessons do. A lesson that is not in `lessonIDs` does not
 * count. Lists are kept sorted, so that equal states are equal documents. At 100 % an active course becomes completed;
 * undoing a lesson makes it active again.
 */
export function withLessons(
  enrollment: ProgressOfEnrollment & Pick<Enrollment, 'lessonIDs'>,
  lessons: LessonState[],
): ProgressOfEnrollment {
  const inCourse = new Set(enrollment.lessonIDs);
  const done = new Set(enrollment.completedLessonIDs);
  let { lastAccessedAt } = enrollment;
  for (const { lessonID, isCompleted, completedAt } of lessons) {
    if (!inCourse.has(lessonID)) continue;
    if (isCompleted) done.add(lessonID);
    else done.delete(lessonID);
    if (completedAt !== null) lastAccessedAt = later(lastAccessedAt, completedAt);
  }
  const progress = percentOf(done.size, inCourse.size);
  return {
    status: statusAt(progress, enrollment.status),
    progress,
    completedLessonIDs: [...done].sort(),
    completedAt: progress < 100 ? null : lastAccessedAt,
    lastAccessedAt,
  };
}

function statusAt(progress: number, status: Enrollment['status']): Enrollment['status'] {
  if (progress === 100 && status === 'active') return 'completed';
  if (progress < 100 && status === 'completed') return 'active';
  return status;
}

/** What of a course its enrolments follow. */
export type CourseFacts = { category: string; lessonIDs: string[]; quizIDs: string[] };

export const courseFactsOf = ({
  category,
  outline,
}: Pick<Course, 'category' | 'outline'>): CourseFacts => ({
  category,
  lessonIDs: lessonsOf(outline).map(({ id }) => id),
  quizIDs: quizzesOf(outline).map(({ id }) => id),
});

/** By quiz: the score that counts now, in percent; 0 where it is no pass. */
type Scores = Record<string, Pick<QuizRecord, 'percent'>>;

/** Those of a course's quizzes that a learner has passed as they count now, sorted. */
export const passedOf = (quizIDs: string[], quizzes: Scores): string[] =>
  quizIDs.filter((id) => (quizzes[id]?.percent ?? 0) > 0).sort();

/** What an enrolment's derived fields must be, from the course and all that the learner has done in it. */
export function derivedEnrollmentOf(
  status: Enrollment['status'],
  course: CourseFacts,
  lessons: LessonState[],
  quizzes: Scores,
  { certificateID }: Pick<DerivedEnrollment, 'certificateID'>,
): DerivedEnrollment & Pick<Enrollment, 'status'> {
  const lessonIDs = [...course.lessonIDs].sort();
  const quizIDs = [...course.quizIDs].sort();
  const nothing = { progress: 0, completedLessonIDs: [], completedAt: null, lastAccessedAt: null };
  return {
    passedQuizIDs: passedOf(quizIDs, quizzes),
    certificateID,
    category: course.category,
    lessonIDs,
    lessonCount: lessonIDs.length,
    quizIDs,
    ...withLessons({ ...nothing, status, lessonIDs }, lessons),
  };
}

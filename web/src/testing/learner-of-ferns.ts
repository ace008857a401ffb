import { enrollment, type Enrollment } from '@trellis/model/progress/enrollment';
import { attempt, type Attempt } from '@trellis/model/quiz/attempt';

const at = new Date('2026-01-05T08:00:00Z');

/** An enrolment in a course, with the fields given. */
export const enrollmentInFerns = (fields: Partial<Enrollment> = {}): Enrollment => ({
  ...enrollment.parse({
    ...{ userID: 'erin', courseID: 'ferns', enrolledAt: at, status: 'active', source: 'self' },
    ...{ targetCompletionDate: null, lastLessonID: null, wantsExtraTime: false },
  }),
  ...fields,
});

/** A graded attempt at a quiz, with the fields given. */
export const attemptAtFerns = (fields: Partial<Attempt> = {}): Attempt => ({
  ...attempt.parse({
    ...{ userID: 'erin', courseID: 'ferns', quizID: 'spores', number: 1, version: 1, minutes: 10 },
    ...{ startedAt: at, savedAt: at, seenAt: at, submittedAt: at, closesAt: null },
    ...{ answers: {}, answerIDs: {}, flagged: [], device: 'phone' },
    ...{ status: 'graded', percent: 40, passed: false },
  }),
  ...fields,
});

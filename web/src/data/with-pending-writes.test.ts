import { expect, it } from 'vitest';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { withPendingWrites } from '#web/data/with-pending-writes';

const enrollment: Enrollment = {
  userID: 'lina',
  courseID: 'ferns',
  enrolledAt: new Date(1),
  status: 'active',
  targetCompletionDate: null,
  source: 'self',
  lastLessonID: null,
  wantsExtraTime: false,
  progress: 25,
  reviewRemovedAt: null,
  isPaid: false,
  excusedIDs: [],
  completedLessonIDs: ['frond'],
  passedQuizIDs: [],
  category: 'Science',
  lessonIDs: ['frond', 'root', 'sorus', 'spore'],
  quizIDs: [],
  lessonCount: 4,
  lastAccessedAt: new Date(1000),
  completedAt: null,
  certificateID: null,
  certificateHold: null,
  learnerName: 'Lina',
  learnerNameFolded: 'lina',
  lastSeenAt: new Date(1000),
  timeSpent: 40,
};
const change = (lessonID: string, isCompleted: boolean, at: number | null, courseID = 'ferns') => ({
  courseID,
  lessonID,
  isCompleted,
  completedAt: at === null ? null : new Date(at),
});

it('returns the same enrolment if no write of its course is pending', () => {
  expect(withPendingWrites(enrollment, [change('moss', true, 5000, 'mosses')])).toBe(enrollment);
});

it('counts pending completions, but not undone ones', () => {
  const seen = withPendingWrites(enrollment, [
    change('spore', true, 3000),
    change('root', true, 2000),
    change('frond', false, 1000),
    change('sorus', false, null),
  ]);
  expect(seen).toMatchObject({ completedLessonIDs: ['root', 'spore'], progress: 50 });
  expect(seen.lastAccessedAt).toEqual(new Date(3000));
});

it('counts no lesson twice and none that was removed from the course', () => {
  const seen = withPendingWrites(enrollment, [
    change('frond', true, 1000),
    change('gone', true, 1000),
  ]);
  expect(seen.progress).toBe(25);
});

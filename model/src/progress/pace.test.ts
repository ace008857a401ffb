import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { OutlineModule } from '#model/content/outline';
import { activities } from '#model/activities/activities';
import { settledIn } from '#model/progress/completion';
import { firstOpen, nextActivity } from '#model/progress/next-activity';
import { daysUntil, lessonsDue } from '#model/progress/pace';

describe('lessons due today', () => {
  test.each([
    [{ lessonCount: 10, doneBefore: 0, done: 0, daysLeft: 5 }, 2],
    [{ lessonCount: 10, doneBefore: 0, done: 1, daysLeft: 5 }, 1],
    [{ lessonCount: 10, doneBefore: 0, done: 2, daysLeft: 5 }, 0],
    [{ lessonCount: 10, doneBefore: 3, done: 3, daysLeft: 30 }, 1],
    [{ lessonCount: 10, doneBefore: 4, done: 4, daysLeft: -3 }, 6],
    [{ lessonCount: 10, doneBefore: 10, done: 10, daysLeft: 3 }, 0],
  ])('%j → %i', (plan, due) => expect(lessonsDue(plan)).toBe(due));

  it('finishes on the target date when each day’s lessons are done, and asks for nothing before that', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 400 }),
        (lessonCount, days) => {
          let done = 0;
          for (let daysLeft = days; daysLeft >= 1; daysLeft--) {
            const due = lessonsDue({ lessonCount, doneBefore: done, done, daysLeft });
            const after = lessonsDue({ lessonCount, doneBefore: done, done: done + due, daysLeft });
            expect(after).toBe(0);
            done += due;
          }
          expect(done).toBe(lessonCount);
        },
      ),
    );
  });

  it('counts days by the calendar, over changes of the clock too', () => {
    expect(daysUntil(new Date(2026, 2, 29, 23, 59), new Date(2026, 2, 29, 0, 1))).toBe(1);
    expect(daysUntil(new Date(2026, 2, 30, 0, 0), new Date(2026, 2, 28, 23, 59))).toBe(3);
    expect(daysUntil(new Date(2026, 0, 1), new Date(2026, 0, 3))).toBe(-1);
  });
});

describe('where a learner goes on', () => {
  const item = (id: string, kind: 'lesson' | 'quiz' = 'lesson') => ({
    id,
    kind,
    title: id,
    minutes: 5,
    isPreview: false,
  });
  const outline: OutlineModule[] = [
    { id: 'm1', title: '', description: '', items: [item('a'), item('b'), item('q', 'quiz')] },
    { id: 'm2', title: '', description: '', items: [item('c')] },
  ];
  test.each<[string | null, string[], string, string]>([
    [null, [], 'a', 'a beginner'],
    ['b', [], 'b', 'left in the middle of one'],
    ['b', ['b'], 'c', 'left after one was done'],
    ['c', ['c'], 'a', 'those that were skipped come at the end'],
    ['gone', ['a'], 'b', 'the last one has left the course'],
    ['c', ['a', 'b', 'c'], 'a', 'all done'],
  ])('last %s, done %j → %s: %s', (lastLessonID, completedLessonIDs, expected) => {
    const next = nextActivity(activities, outline, lastLessonID, new Set(completedLessonIDs));
    expect(next?.id).toBe(expected);
  });
  it('passes over what the learner is excused from', () => {
    const enrollment = {
      ...{ lessonIDs: ['a', 'b', 'c'], completedLessonIDs: ['a'] },
      ...{ quizIDs: ['q'], passedQuizIDs: [], excusedIDs: ['b', 'q'] },
    };
    const settled = settledIn(activities, enrollment);
    expect(nextActivity(activities, outline, 'b', settled)?.id).toBe('c');
    expect(firstOpen(activities, outline, settled)?.id).toBe('c');
    expect(firstOpen(activities, outline, settled.add('c'))).toBeUndefined();
    expect(settledIn(activities, undefined)).toEqual(new Set());
  });
  it('returns no next activity for a course without lessons', () =>
    expect(nextActivity(activities, [], null, new Set())).toBeUndefined());
});

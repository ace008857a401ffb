import { beforeAll, expect, it } from 'vitest';
import { enrollment, type Enrollment } from '@trellis/model/progress/enrollment';
import { csvOf } from '#web/shared/csv';
import { rowsOf } from '#web/features/learners/logic/learner-rows';
import { resultsOf } from '#web/features/learners/logic/quiz-results';
import { loadTexts } from '#web/shared/i18n/locale';

beforeAll(() => loadTexts('learners'));

const now = new Date('2026-11-21T12:00:00Z');
const learner = (fields: Partial<Enrollment>): Enrollment => ({
  ...enrollment.parse({
    userID: 'lea',
    courseID: 'ferns',
    enrolledAt: new Date('2026-11-01T08:00:00Z'),
    status: 'active',
    targetCompletionDate: null,
    source: 'self',
    lastLessonID: null,
    wantsExtraTime: true,
  }),
  ...fields,
});

it('has a row per learner with as many cells as the head', () => {
  const [head, lea, max] = rowsOf(
    [
      learner({
        learnerName: 'Lea',
        progress: 50,
        completedLessonIDs: ['a'],
        lessonIDs: ['a', 'b'],
        timeSpent: 200,
        lastSeenAt: new Date('2026-11-02T08:00:00Z'),
      }),
      learner({ userID: 'max', status: 'dropped' }),
    ],
    now,
  );
  expect(head).toHaveLength(lea!.length);
  expect(lea).toEqual([
    ...['Lea', 'Stalled', 50, 1, 2, 0, 0, 4],
    ...['2026-11-02T08:00:00.000Z', '2026-11-01T08:00:00.000Z', '', 'lea'],
  ]);
  expect(max).toEqual(['', 'Left', 0, 0, 0, 0, 0, 0, '', '2026-11-01T08:00:00.000Z', '', 'max']);
});

it('says nothing of special needs, and marks a name that is a formula', () => {
  const csv = csvOf(rowsOf([learner({ learnerName: '=cmd|calc', userID: '-max' })], now));
  expect(csv).toContain("\r\n'=cmd|calc,");
  expect(csv).toContain(",'-max\r\n");
  expect(csv.toLowerCase()).not.toMatch(/extra|true|@/);
});

it('shows only wrong answers that two attempts gave, the commonest first, at most three', () => {
  const question = {
    ...{ id: 'q', type: 'short_answer' as const, questionText: 'What?', options: [], matches: [] },
    ...{ points: 1, image: '' },
  };
  const wrong = { '=a': 2, '=only mine': 1, '=b': 5, '=c': 2, '=d': 2 };
  const stats = { q: { answered: 16, right: 4, wrong, otherWrong: 0 } };
  const [result, unanswered] = resultsOf(
    { questions: [question, { ...question, id: 'new' }] },
    { attempts: 16, passed: 4, percentSum: 400, questions: stats },
  );
  expect(result).toMatchObject({
    right: 0.25,
    wrong: [
      { text: 'b', count: 5 },
      { text: 'a', count: 2 },
      { text: 'c', count: 2 },
    ],
  });
  expect(unanswered).toMatchObject({ right: null, answered: 0, wrong: [] });
});

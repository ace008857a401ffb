import { beforeEach, describe, expect, it } from 'vitest';
import { places } from '@trellis/functions/firestore/documents';
import { attemptID } from '@trellis/model/paths';
import { cascade } from '#tests/functions/cascade';
import { clear } from '#tests/functions/emulated';
import type { WriteEvent } from '#tests/functions/events';
import { attemptAt, openQuiz, take } from '#tests/functions/quiz-world';
import { data, enrol, openCourse, signUp } from '#tests/functions/world';

beforeEach(clear);

/** Lea has enrolled in ferns, which has a lesson and a quiz. */
async function leaLearns(changes: Parameters<typeof openQuiz>[1] = {}): Promise<void> {
  await openQuiz('quiz', changes);
  await openCourse('ferns', 1);
  await signUp('lea');
  await enrol('lea', 'ferns');
}

/** Delivers events of attempts, and those of what functions make of them. */
async function deliverAll(happen: () => Promise<WriteEvent[]>): Promise<void> {
  const follow = await cascade();
  await happen();
  await follow((told) => Promise.all(told.map(({ event, handle }) => handle(event))));
}

describe('a learner takes a quiz', () => {
  it('and gains a grade, feedback, XP, a pass and a skill', async () => {
    await leaLearns();
    await deliverAll(() => take('lea', 'quiz', 1, 3));
    expect(await data(attemptAt('lea', 'quiz', 1))).toMatchObject({
      status: 'graded',
      score: 3,
      maxScore: 4,
      percent: 75,
      passed: true,
    });
    const feedback = await data(places.attemptFeedback(attemptID('lea', 'quiz', 1)));
    expect(feedback.questions['q4']).toMatchObject({ fraction: 0, right: ['Oslo'] });
    expect(await data(places.userProgress('lea'))).toMatchObject({
      xp: 23,
      quizzes: { quiz: { revision: 1, percent: 75, best: 75, paid: 23 } },
      skills: { Science: { done: 1, total: 2 } },
    });
    expect(await data(places.enrollment('lea', 'ferns'))).toMatchObject({
      passedQuizIDs: ['quiz'],
      progress: 0,
    });
  });
});

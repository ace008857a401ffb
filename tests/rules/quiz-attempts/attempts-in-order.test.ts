import { accommodationPath, attemptPath, quizPath, takerPath } from '@trellis/model/paths';
import type { Attempt } from '@trellis/model/quiz/attempt';
import { aTakenQuiz } from '#tests/factories/a-quiz';
import { aTaker, anAccommodation, anAttempt } from '#tests/factories/an-attempt';
import { allows, denies, stories } from '#tests/rules/access-table';
import { begin, minutesAgo, newAttempt, saved } from '#tests/rules/quiz-attempts/attempts';
import { as, setting } from '#tests/rules/client';
import { put } from '#tests/rules/put';

stories('quiz_attempts follow each other', () => {
  type Before = Partial<Attempt>;
  /** Starts attempt `number` after the given previous attempt. */
  const beginAfter = async (before: Before, number = 2, quiz = aTakenQuiz()) => {
    await put({
      [quizPath('test')]: quiz,
      [attemptPath('erin', 'test', number - 1)]: anAttempt(
        { quizID: 'test', number: number - 1 },
        before as Parameters<typeof anAttempt>[0],
      ),
      [takerPath('test', 'erin')]: aTaker({ number: number - 1 }),
    });
    return begin('enrolled', { number });
  };
  const handedIn = (minutes: number, startedAt = minutesAgo(minutes + 1)): Before => ({
    status: 'submitted',
    startedAt,
    submittedAt: minutesAgo(minutes),
  });

  allows('the next begins at once after one that was handed in', () => beginAfter(handedIn(0)));
  allows('after one that was graded', () => beginAfter({ status: 'graded' }));
  allows('after one whose time is up', () => beginAfter({ startedAt: minutesAgo(10.6) }));
  denies('but not while it still takes answers', () => beginAfter({ startedAt: minutesAgo(10.2) }));
  allows('after one that the close has ended', () =>
    beginAfter({ startedAt: minutesAgo(3), closesAt: minutesAgo(1) }),
  );
  denies('a number is left out', async () => {
    await put({ [attemptPath('erin', 'test', 1)]: anAttempt('submitted', { quizID: 'test' }) });
    return begin('enrolled', { number: 3 });
  });
  allows('the third of three', () => beginAfter(handedIn(5), 3));
  denies('a fourth of three', () => beginAfter(handedIn(5), 4));
  allows('a fourth, where one more is given', async () => {
    await put({ [accommodationPath('test', 'erin')]: anAccommodation({ extraMinutes: 0 }) });
    return beginAfter(handedIn(5), 4);
  });
  denies('and not a fifth', async () => {
    await put({ [accommodationPath('test', 'erin')]: anAccommodation({ extraMinutes: 0 }) });
    return beginAfter(handedIn(5), 5);
  });

  const quiz = aTakenQuiz({ cooldown: 30 });
  denies('half an hour must pass, and 29 minutes have', () => beginAfter(handedIn(29), 2, quiz));
  allows('and 31 have', () => beginAfter(handedIn(31), 2, quiz));
  allows('counted from the deadline where it was handed in late', () =>
    beginAfter(handedIn(1, minutesAgo(41)), 2, quiz),
  );
  denies('also where it never was', () => beginAfter({ startedAt: minutesAgo(39) }, 2, quiz));
  allows('counted from the deadline there', () =>
    beginAfter({ startedAt: minutesAgo(41) }, 2, quiz),
  );

  allows('at once where one was reset', () =>
    beginAfter({ ...handedIn(1), skipsCooldown: true }, 2, quiz),
  );
  denies('but not while it still takes answers', () =>
    beginAfter({ startedAt: minutesAgo(1), skipsCooldown: true }, 2, quiz),
  );
  denies('nor more often than the quiz allows', () =>
    beginAfter({ ...handedIn(1), skipsCooldown: true }, 4, quiz),
  );
  denies('and nobody says so themselves, at the start', async () => {
    await put({ [quizPath('test')]: quiz });
    return begin('enrolled', { attempt: { skipsCooldown: true } });
  });
  denies('nor later', () =>
    as('enrolled').update(attemptPath('erin', 'quiz', 1), saved({ skipsCooldown: true })),
  );

  denies('the first and the second begin together', () =>
    as('enrolled').together(
      setting(attemptPath('erin', 'test', 1), newAttempt({ quizID: 'test', number: 1 })),
      setting(attemptPath('erin', 'test', 2), newAttempt({ quizID: 'test', number: 2 })),
      setting(takerPath('test', 'erin'), aTaker({ number: 2 })),
    ),
  );
  denies('a copy of the first begins under another id', () =>
    as('enrolled').together(
      setting(attemptPath('erin', 'test', 1), newAttempt({ quizID: 'test', number: 1 })),
      setting('quiz_attempts/erin_test_one', newAttempt({ quizID: 'test', number: 1 })),
      setting(takerPath('test', 'erin'), aTaker({ number: 1 })),
    ),
  );
  denies('the first begins once more (T55)', () => begin('enrolled', { quizID: 'quiz' }));
  denies('the first begins once more when it is over (T55)', async () => {
    await put({ [attemptPath('erin', 'quiz', 1)]: anAttempt('submitted') });
    return begin('enrolled', { quizID: 'quiz' });
  });
});

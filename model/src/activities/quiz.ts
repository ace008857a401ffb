import type { Activity } from '#model/activities/activity';
import type { AuthoredQuiz } from '#model/content/quiz';
import { quizWorth, withGrading, type QuizRecord } from '#model/progress/ledger';

/** A quiz: complete while its attempts, as they count now, pass. */
export const quizActivity = {
  outlineEntry: ({ id, title, quizTime }) => ({ id, title, minutes: quizTime, isPreview: false }),
  isRequired: false,
  isDone: ({ percent }) => percent > 0,
  courseField: 'quizCount',
  fields: { all: 'quizIDs', done: 'passedQuizIDs' },
  xp: {
    isLearning: true,
    hasSource: true,
    // Ten quizzes.
    dailyCap: 300,
    dayField: 'quizzes',
    amountIs: 'percent',
    revised: {
      latest: ({ quizzes }, quizID) => quizzes[quizID]?.revision ?? 0,
    },
    owed: ({ quizzes }, cause) => {
      const known = quizzes[cause.itemID];
      if (known === undefined) return cause;
      const worth = cause.revision > known.revision ? cause.worth : quizWorth(known.percent);
      return { ...cause, worth: worth - known.paid };
    },
    effect: ({ quizzes }, line) => ({
      quizzes: { ...quizzes, [line.itemID]: withGrading(quizzes[line.itemID], line) },
    }),
  },
} as const satisfies Activity<AuthoredQuiz & { id: string }, Pick<QuizRecord, 'percent'>>;

import type { AuthoredQuiz, Quiz } from '@trellis/model/content/quiz';
import { frozen, sizeOf } from '@trellis/model/quiz/freeze';
import type { KeyVersion, QuizVersion } from '@trellis/model/quiz/quiz-version';
import type { AskedQuestion } from '#web/shared/course-format/course-parts';

/** A quiz with its first version, as functions freeze it. */
export type FrozenQuiz = {
  quizID: string;
  quiz: Quiz;
  asked: AskedQuestion[];
  version: QuizVersion;
  keys: KeyVersion;
};

/** Returns a quiz with its first version. */
export function frozenQuizOf(
  quizID: string,
  quiz: AuthoredQuiz,
  asked: AskedQuestion[],
): FrozenQuiz {
  const { keys, ...version } = frozen(
    quiz,
    asked.map(({ id, question }) => ({ id, ...question })),
    new Map(asked.map(({ id, key }) => [id, key])),
  );
  return {
    ...{ quizID, asked, version },
    quiz: { ...quiz, version: 1, ...sizeOf(version) },
    keys: { keys },
  };
}

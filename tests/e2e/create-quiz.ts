import type { AnswerKey, AuthoredQuiz, Question } from '@trellis/model/content/quiz';
import {
  answerKeyPath,
  attemptPath,
  enrollmentPath,
  keyVersionPath,
  questionPath,
  quizPath,
  quizVersionPath,
  takerPath,
} from '@trellis/model/paths';
import type { Attempt } from '@trellis/model/quiz/attempt';
import { frozen, sizeOf } from '@trellis/model/quiz/freeze';
import { createCourse } from '#tests/e2e/create-course';
import { encodeFields, writeDocument } from '#tests/e2e/stored-documents';
import { withoutTriggers } from '#tests/e2e/triggers';
import { anAnswerKey, aQuestion, aQuiz } from '#tests/factories/a-quiz';
import { anAttempt, aTaker } from '#tests/factories/an-attempt';
import { anEnrollment } from '#tests/factories/an-enrollment';

type Asked = Question & { id: string };

/** Two questions: the first option is correct (one point), and true is correct (two points). */
const questions: [Asked, AnswerKey][] = [
  [
    { id: 'where', ...aQuestion({ order: 1 }) },
    anAnswerKey({ feedback: ['', 'Roots hold no spores.'] }),
  ],
  [
    {
      id: 'seeds',
      ...aQuestion({
        ...{ order: 2, type: 'true_false', questionText: 'Ferns have **no** seeds.' },
        ...{ options: [], points: 2 },
      }),
    },
    anAnswerKey({ correctAnswer: 'true', explanation: 'They grow from spores.' }),
  ],
];

/** Publishes a teacher's course with one quiz of two questions, frozen and in the outline. */
export async function createQuiz(courseID: string, quizID: string, changes: Partial<AuthoredQuiz>) {
  const quiz = aQuiz({ courseID, moduleID: null, quizTime: 30, ...changes });
  const version = frozen(
    quiz,
    questions.map(([question]) => question),
    new Map(questions.map(([{ id }, key]) => [id, key])),
  );
  const { keys, ...shown } = version;
  const item = { id: quizID, kind: 'quiz', title: quiz.title, minutes: 30, isPreview: false };
  const outline = [{ id: '', title: '', description: '', items: [item] }];
  // Triggers would freeze it again and rebuild the outline from lessons that do not exist.
  await withoutTriggers(async () => {
    await createCourse(courseID, encodeFields({ outline, title: 'All about ferns', quizCount: 1 }));
    for (const [{ id, ...question }, key] of questions) {
      await writeDocument(questionPath(quizID, id), question);
      await writeDocument(answerKeyPath(quizID, id), key);
    }
    await writeDocument(quizVersionPath(quizID, 1), shown);
    await writeDocument(keyVersionPath(quizID, 1), { keys });
    await writeDocument(quizPath(quizID), { ...quiz, version: 1, ...sizeOf(version) });
  });
}

/** Enrols a person in a course. */
export const createEnrollment = (userID: string, courseID: string, wantsExtraTime = false) =>
  writeDocument(
    enrollmentPath(userID, courseID),
    anEnrollment({ userID, courseID, enrolledAt: new Date(), wantsExtraTime }),
  );

type Which = Pick<Attempt, 'userID' | 'quizID' | 'courseID' | 'number'>;

/**
 * Creates an attempt and its taker document, started a moment ago unless `changes` say otherwise.
 */
export async function createAttempt(which: Which, changes: Partial<Attempt> = {}) {
  const { userID, quizID, number } = which;
  const now = new Date();
  const times = { startedAt: now, minutes: 30, savedAt: now, seenAt: now };
  const attempt = anAttempt({ ...which, ...times });
  await writeDocument(takerPath(quizID, userID), aTaker({ number }));
  await writeDocument(attemptPath(userID, quizID, number), { ...attempt, ...changes });
}

/** Submits an attempt with these answers, like its page does. */
export const submitAttempt = ({ userID, quizID, number }: Which, answers: Attempt['answers']) =>
  writeDocument(attemptPath(userID, quizID, number), {
    ...{ answers, status: 'submitted', submittedAt: new Date(), savedAt: new Date() },
  });

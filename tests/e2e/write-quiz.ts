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
import { frozen, sizeOf } from '@trellis/model/quiz/quiz-version';
import { setTriggers } from '#scripts/emulators';
import { writeAsAdmin } from '#tests/e2e/app';
import { list, number, text, writeCourse } from '#tests/e2e/write-course';
import { anAnswerKey, aQuestion, aQuiz } from '#tests/factories/a-quiz';
import { anAttempt, aTaker } from '#tests/factories/an-attempt';
import { anEnrollment } from '#tests/factories/an-enrollment';

/** A value in the JSON of the REST interface. */
function asValue(value: unknown): object {
  if (value === null) return { nullValue: null };
  if (typeof value === 'string') return text(value);
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'number')
    return Number.isInteger(value) ? number(value) : { doubleValue: value };
  if (value instanceof Date) return { timestampValue: value.toISOString() };
  if (Array.isArray(value)) return list(...value.map(asValue));
  return { mapValue: { fields: asFields(value as object) } };
}
const asFields = (value: object): Record<string, object> =>
  Object.fromEntries(Object.entries(value).map(([name, item]) => [name, asValue(item)]));

const write = (path: string, value: object) => writeAsAdmin(path, asFields(value));

type Asked = Question & { id: string };

/** A question whose answer is its first option, and one whose answer is true: one point and two. */
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

/** Publishes a course of a teacher with one quiz of two questions, frozen, in its outline. */
export async function writeQuiz(courseID: string, quizID: string, changes: Partial<AuthoredQuiz>) {
  const quiz = aQuiz({ courseID, moduleID: null, quizTime: 30, ...changes });
  const version = frozen(
    quiz,
    questions.map(([question]) => question),
    new Map(questions.map(([{ id }, key]) => [id, key])),
  );
  const { keys, ...shown } = version;
  const item = { id: quizID, kind: 'quiz', title: quiz.title, minutes: 30, isPreview: false };
  const outline = [{ id: '', title: '', description: '', items: [item] }];
  // They would freeze it anew, and make the outline of lessons that there are none of.
  await setTriggers('disable');
  await writeCourse(courseID, asFields({ outline, title: 'All about ferns', quizCount: 1 }));
  for (const [{ id, ...question }, key] of questions) {
    await write(questionPath(quizID, id), question);
    await write(answerKeyPath(quizID, id), key);
  }
  await write(quizVersionPath(quizID, 1), shown);
  await write(keyVersionPath(quizID, 1), { keys });
  await write(quizPath(quizID), { ...quiz, version: 1, ...sizeOf(version) });
  await setTriggers('enable');
}

/** Enrols somebody in a course. */
export const writeEnrollment = (userID: string, courseID: string, wantsExtraTime = false) =>
  write(
    enrollmentPath(userID, courseID),
    anEnrollment({ userID, courseID, enrolledAt: new Date(), wantsExtraTime }),
  );

type Which = Pick<Attempt, 'userID' | 'quizID' | 'courseID' | 'number'>;

/** Writes a whole attempt and what opens its questions, begun a moment ago unless `changes` say otherwise. */
export async function writeAttempt(which: Which, changes: Partial<Attempt> = {}) {
  const { userID, quizID, number } = which;
  const now = new Date();
  const times = { startedAt: now, minutes: 30, savedAt: now, seenAt: now };
  const attempt = anAttempt({ ...which, ...times });
  await write(takerPath(quizID, userID), aTaker({ number }));
  await write(attemptPath(userID, quizID, number), { ...attempt, ...changes });
}

/** Hands an attempt in as its page would, with these answers. */
export const submit = ({ userID, quizID, number }: Which, answers: Attempt['answers']) =>
  write(attemptPath(userID, quizID, number), {
    ...{ answers, status: 'submitted', submittedAt: new Date(), savedAt: new Date() },
  });

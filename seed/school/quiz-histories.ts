import type { Course } from '@trellis/model/content/course';
import { lessonsOf } from '@trellis/model/content/outline';
import type { Attempt } from '@trellis/model/quiz/attempt';
import {
  noAccommodation,
  obstacleOf,
  type ChosenAccommodation,
} from '@trellis/model/quiz/quiz-policy';
import { accommodationPath } from '@trellis/model/paths';
import type { CourseHistory } from '#seed/learners';
import type { FrozenQuiz } from '#seed/frozen-quiz';
import { gradedAttempt } from '#seed/taken-quizzes';
import { accommodations } from '#seed/school/accommodations';
import { poorAnswer, rightAnswer } from '#seed/school/demo-answers';
import { randomFrom } from '#seed/school/random';

const minute = 60_000;
const day = 86_400_000;

/** A person's attempts at a quiz. */
type Taking = {
  uid: string;
  frozen: FrozenQuiz;
  /** The earliest time of the first attempt. */
  from: Date;
  given: ChosenAccommodation;
  random: () => number;
  now: Date;
};

/**
 * Returns the attempts that learner number `index` submitted at the quizzes of a course: at most quizzes of completed
 * modules, repeated on another day after failing, as far as the quiz allows. Deterministic.
 */
export function attemptsIn(
  { uid, index, now }: { uid: string; index: number; now: Date },
  { courseID, completions }: CourseHistory,
  course: Course,
  quizzes: FrozenQuiz[],
): Attempt[] {
  const lessonIDs = lessonsOf(course.outline).map(({ id }) => id);
  return quizzes.flatMap((frozen, place) => {
    const random = randomFrom(7919 * (index + 1) + 31 * place + courseID.length);
    const module = course.outline.find(({ id }) => id === frozen.quiz.moduleID);
    const last = module?.items.findLast(({ kind }) => kind !== 'quiz');
    const from = completions[last === undefined ? -1 : lessonIDs.indexOf(last.id)];
    if (from === undefined || random() < 0.3) return [];
    const given = accommodations.get(accommodationPath(frozen.quizID, uid)) ?? noAccommodation;
    return taken({ uid, frozen, from, given, random, now });
  });
}

function taken({ uid, frozen, from, given, random, now }: Taking): Attempt[] {
  const { quiz } = frozen;
  const attempts: Attempt[] = [];
  let knowledge = 0.5 + 0.5 * random();
  let startedAt = new Date(from.getTime() + Math.round((5 + 20 * random()) * minute));
  for (;;) {
    const latest = attempts.at(-1) ?? null;
    const minutes = quiz.quizTime + given.extraMinutes;
    const spent = Math.round((0.3 + 0.6 * random()) * minutes * minute);
    const submittedAt = new Date(startedAt.getTime() + spent);
    if (submittedAt.getTime() > now.getTime() - 60 * minute) return attempts;
    if (obstacleOf(quiz, given, latest, startedAt) !== null) return attempts;
    const attempt = gradedAttempt(frozen, {
      ...{ userID: uid, startedAt, minutes, submittedAt },
      number: attempts.length + 1,
      answers: answersOf(frozen, knowledge, random),
    });
    attempts.push(attempt);
    if (attempt.passed === true) return attempts;
    knowledge += (1 - knowledge) / 2;
    startedAt = new Date(submittedAt.getTime() + Math.round((1 + random()) * day));
  }
}

/** Returns the answers of a person who knows that share of the questions. */
function answersOf(
  { version, keys }: FrozenQuiz,
  knowledge: number,
  random: () => number,
): Attempt['answers'] {
  const answers = version.questions.map((question) => {
    const answer = random() < knowledge ? rightAnswer : poorAnswer;
    return [question.id, answer(question, keys.keys[question.id]!)] as const;
  });
  return Object.fromEntries(answers.filter(([, answer]) => answer !== ''));
}

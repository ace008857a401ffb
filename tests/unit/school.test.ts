import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { safeParse, type $ZodObject } from 'zod/v4/core';
import { cardSchedule } from '@trellis/model/cards/card-schedule';
import { dueOn } from '@trellis/model/cards/card-forecast';
import { cardPack, statePack } from '@trellis/model/cards/pack-documents';
import { reviewLog } from '@trellis/model/cards/review-log';
import { catalogShard } from '@trellis/model/content/catalog';
import { category } from '@trellis/model/content/category';
import { courseSlug } from '@trellis/model/content/course-slug';
import { entitlement } from '@trellis/model/commerce/entitlement';
import { subscriptionPlan } from '@trellis/model/commerce/subscription-plan';
import { company } from '@trellis/model/companies/company';
import { licence } from '@trellis/model/companies/licence';
import { companyMember } from '@trellis/model/companies/member';
import { course } from '@trellis/model/content/course';
import { flashcard } from '@trellis/model/content/flashcard';
import { lesson } from '@trellis/model/content/lesson';
import { courseModule } from '@trellis/model/content/module';
import { staffOutline } from '@trellis/model/content/staff-outline';
import { answerKey, question, quiz } from '@trellis/model/content/quiz';
import { notification } from '@trellis/model/notification';
import * as paths from '@trellis/model/paths';
import { discussionMarks } from '@trellis/model/discussions/discussion-marks';
import { reply } from '@trellis/model/discussions/reply';
import { thread } from '@trellis/model/discussions/thread';
import { threadVotes } from '@trellis/model/discussions/thread-votes';
import { courseReview } from '@trellis/model/course-reviews/course-review';
import { courseStats } from '@trellis/model/progress/course-stats';
import { quizStats } from '@trellis/model/quiz/quiz-stats';
import { attempt, taker } from '@trellis/model/quiz/attempt';
import { attemptFeedback } from '@trellis/model/quiz/attempt-feedback';
import { gradeQuestion } from '@trellis/model/quiz/grade-question';
import { accommodation, noAccommodation } from '@trellis/model/quiz/quiz-policy';
import { keyVersion, quizVersion } from '@trellis/model/quiz/quiz-version';
import { profile, username } from '@trellis/model/profile';
import { program } from '@trellis/model/programs/program';
import { programSteps } from '@trellis/model/programs/program-step';
import { badge, badgeList } from '@trellis/model/badges/badge';
import { clockOf } from '@trellis/model/progress/clock';
import { enrollment } from '@trellis/model/progress/enrollment';
import { courseEntry, leaderboardEntry } from '@trellis/model/leaderboard/leaderboard-entry';
import { certificate, ownCertificate } from '@trellis/model/certificates/certificate';
import { lessonProgress } from '@trellis/model/progress/lesson-progress';
import { streakOn } from '@trellis/model/progress/streak';
import { userProgress } from '@trellis/model/progress/user-progress';
import { xpEvent } from '@trellis/model/progress/ledger';
import { user } from '@trellis/model/user';
import { poorAnswer, rightAnswer } from '#seed/school/demo-answers';
import { readSchool, schoolDocuments } from '#seed/school/school';

const any = '[^/]+';
const schemas: [path: string, schema: $ZodObject][] = [
  [paths.userPath(any), user],
  [paths.notificationPath(any, any), notification],
  [paths.ownCertificatePath(any, any), ownCertificate],
  [paths.certificatePath(any), certificate],
  [paths.profilePath(any), profile],
  [paths.usernamePath(any), username],
  [paths.companyPath(any), company],
  [paths.companyMemberPath(any, any), companyMember],
  [paths.licencePath(any), licence],
  [paths.entitlementPathOf(any), entitlement],
  [paths.subscriptionPlanPath(any), subscriptionPlan],
  [paths.coursePath(any), course],
  [paths.courseOutlinePath(any), staffOutline],
  [paths.courseReviewPath(any, any), courseReview],
  [paths.threadPath(any), thread],
  [paths.replyPath(any, any), reply],
  [paths.threadVotesPath(any, any), threadVotes],
  [paths.discussionMarksPath(any, any), discussionMarks],
  [paths.flashcardPath(any, any), flashcard],
  [paths.cardPackPath(any, any), cardPack],
  [paths.reviewLogPath(any, any), reviewLog],
  [paths.cardSchedulePath(any), cardSchedule],
  [paths.statePackPath(any, any), statePack],
  [paths.modulePath(any, any), courseModule],
  [paths.lessonPath(any), lesson],
  [paths.quizPath(any), quiz],
  [paths.questionPath(any, any), question],
  [paths.answerKeyPath(any, any), answerKey],
  [paths.quizVersionPath(any, any), quizVersion],
  [paths.keyVersionPath(any, any), keyVersion],
  [paths.accommodationPath(any, any), accommodation],
  [paths.courseStatsPath(any), courseStats],
  [paths.quizStatsPath(any, any), quizStats],
  [paths.attemptPathOf(any), attempt],
  [paths.attemptFeedbackPath(any), attemptFeedback],
  [paths.takerPath(any, any), taker],
  [paths.categoryPath(any), category],
  [paths.catalogPath(any), catalogShard],
  [paths.programPath(any), program],
  [paths.programStepsPath(any), programSteps],
  [paths.enrollmentPathOf(any), enrollment],
  [paths.lessonProgressPathOf(any), lessonProgress],
  [paths.courseSlugPath(any), courseSlug],
  [paths.userProgressPath(any), userProgress],
  [paths.xpEventPath(any, any), xpEvent],
  [paths.badgePath(any), badge],
  [paths.badgeListPath, badgeList],
  [paths.leaderboardPath(any), leaderboardEntry],
  [paths.courseEntryPath(any, any), courseEntry],
];

const sources = readSchool();
const documents = schoolDocuments(sources, new Date('2026-11-21T12:00:00Z'));
const below = (pattern: string, school = documents) =>
  [...school].filter(([path]) => new RegExp(`^${pattern}$`).test(path));

it.each(schemas)('holds documents at %s, each as its schema says', (pattern, schema) => {
  const found = below(pattern);
  expect(found.length).toBeGreaterThan(0);
  const whole = z.strictObject(schema._zod.def.shape);
  for (const [path, data] of found) expect(safeParse(whole, data).error, path).toBeUndefined();
});

it('holds no document without a schema', () => {
  const known = schemas.flatMap(([pattern]) => below(pattern)).length;
  expect(known).toBe(documents.size);
});

it('has a deck worth reviewing, of every kind, and a learner with due cards', () => {
  const decks = below(paths.flashcardPath('javascript-from-zero', any));
  const kinds = decks.map(([, data]) => flashcard.parse(data).kind);
  expect(kinds.length).toBeGreaterThanOrEqual(40);
  expect(new Set(kinds)).toEqual(new Set(['basic', 'reverse', 'cloze']));
  const { cardForecasts, clock } = userProgress.parse(
    documents.get(paths.userProgressPath('student1')),
  );
  const today = clockOf(clock).dayOf(new Date('2026-11-21T12:00:00Z'));
  const { started } = cardForecasts['javascript-from-zero']!;
  const due = dueOn(cardForecasts['javascript-from-zero']!, today);
  expect(due).toBeGreaterThanOrEqual(8);
  expect(started).toBeGreaterThan(due);
});

it('links each username with its profile', () => {
  const worn = below(paths.profilePath(any)).flatMap(([path, data]) => {
    const { username: name } = profile.parse(data);
    return name === null ? [] : [[paths.usernamePath(name), path.split('/')[1]]];
  });
  const held = below(paths.usernamePath(any)).map(([path, data]) => [
    path,
    username.parse(data).userID,
  ]);
  expect(held.sort()).toEqual(worn.sort());
});

it('has learners with read and unread notifications, and one with a target date', () => {
  const unread = below(paths.userProgressPath(any)).map(
    ([, data]) => userProgress.parse(data).unreadNotifications,
  );
  expect(unread).toContain(0);
  expect(Math.max(...unread)).toBeGreaterThan(0);
  const dates = below(paths.enrollmentPathOf(any)).map(
    ([, data]) => enrollment.parse(data).targetCompletionDate,
  );
  expect(dates.some((date) => date !== null)).toBe(true);
});

it.each(['00', '03', '06', '09', '12', '15', '18', '21'])(
  'has a learner with a daily streak and one with a missed day, loaded at %s:00',
  (hour) => {
    const now = new Date(`2026-11-22T${hour}:00:00Z`);
    const progress = below(paths.userProgressPath(any), schoolDocuments(sources, now));
    const streaks = progress.map(([path, data]) => {
      const { clock, activeDays, learningGoals } = userProgress.parse(data);
      const days = clockOf(clock);
      const streak = streakOn(days.dayOf(now), activeDays, days);
      return { ...streak, path, goals: learningGoals.length };
    });
    const alive = streaks.filter(({ current, goals }) => current >= 5 && goals > 0);
    expect(alive.length).toBeGreaterThanOrEqual(3);
    const first = alive.find(({ path }) => path === paths.userProgressPath('student1'));
    expect(first?.frozen).toHaveLength(1);
  },
);

describe('the quizzes of the demo school', () => {
  const asked = below(paths.quizVersionPath(any, 1)).flatMap(([path, data]) => {
    const { keys } = keyVersion.parse(documents.get(path.replace('/versions/', '/key_versions/')));
    return quizVersion
      .parse(data)
      .questions.map((one) => ({ path, question: one, key: keys[one.id]! }));
  });

  it.each(asked)('grades right and poor answers to $path $question.id', (one) => {
    const { question: frozen, key } = one;
    expect(gradeQuestion(frozen, key, rightAnswer(frozen, key))).toBe(1);
    expect(gradeQuestion(frozen, key, poorAnswer(frozen, key))).toBeLessThan(1);
    expect(gradeQuestion(frozen, key, '')).toBe(0);
  });

  it('contain every question type in one quiz, and nothing that cannot be frozen', () => {
    expect(asked.length).toBe(below(paths.questionPath(any, any)).length);
    const inFull = asked.filter(({ path }) => path.includes('motion-in-full'));
    expect(new Set(inFull.map(({ question: { type } }) => type)).size).toBe(8);
  });

  it('have passed, failed and repeated attempts within their limits', () => {
    const attempts = below(paths.attemptPathOf(any)).map(([, data]) => attempt.parse(data));
    expect(attempts.some(({ passed }) => passed === true)).toBe(true);
    expect(attempts.some(({ passed }) => passed === false)).toBe(true);
    expect(attempts.some(({ number }) => number > 1)).toBe(true);
    for (const { userID, quizID, number, minutes } of attempts) {
      const { maxAttempts, quizTime } = quiz.parse(documents.get(paths.quizPath(quizID)));
      const given = documents.get(paths.accommodationPath(quizID, userID)) ?? noAccommodation;
      const { extraAttempts, extraMinutes } = accommodation.parse(given);
      expect(number).toBeLessThanOrEqual(maxAttempts + extraAttempts);
      expect(minutes).toBe(quizTime + extraMinutes);
    }
  });
});

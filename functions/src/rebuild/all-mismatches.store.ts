import { activities } from '@trellis/model/activities/activities';
import { courseFactsOf } from '@trellis/model/progress/completion';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { db } from '#functions/firestore/admin';
import { refs } from '#functions/firestore/typed-refs';
import { badgesAsList } from '#functions/badges/badge-list.store';
import { cardPackMismatches } from '#functions/rebuild/card-pack-mismatches.store';
import { companyMemberMismatches } from '#functions/rebuild/company-member-mismatches.store';
import {
  catalogMismatches,
  courseMismatches,
  recomputedCourses,
  type RecomputedCourse,
} from '#functions/rebuild/course-mismatches.store';
import {
  courseReviewMismatches,
  storedReviews,
} from '#functions/rebuild/course-review-mismatches.store';
import { courseStatsMismatches } from '#functions/rebuild/course-stats-mismatches.store';
import { deletedIDs, deletionMismatches } from '#functions/rebuild/deletion-mismatches.store';
import { discussionMismatches } from '#functions/rebuild/discussion-mismatches.store';
import { entitlementMismatches } from '#functions/rebuild/entitlement-mismatches.store';
import { excuseMismatches } from '#functions/rebuild/excuse-mismatches.store';
import { learnerMismatches } from '#functions/rebuild/learner-mismatches.store';
import { quizMismatches } from '#functions/rebuild/quiz-mismatches.store';
import { quizStatsMismatches } from '#functions/rebuild/quiz-stats-mismatches.store';
import { compare, type Mismatch } from '#functions/rebuild/mismatch.store';
import { prerequisiteMismatches } from '#functions/rebuild/prerequisite-mismatches.store';
import { programMismatches, recomputedPrograms } from '#functions/rebuild/program-mismatches.store';
import { reportCaseMismatches } from '#functions/rebuild/report-case-mismatches.store';
import { slugMismatches } from '#functions/rebuild/slug-mismatches.store';
import { stalledLearnersMismatches } from '#functions/rebuild/stalled-learners-mismatches.store';

/** Recomputes every document that functions own from its sources, and yields those that differ. */
export async function* allMismatches(): AsyncGenerator<Mismatch> {
  const deleted = await deletedIDs();
  yield* deletionMismatches(deleted);
  const reviews = await storedReviews();
  const courses: RecomputedCourse[] = [];
  for await (const course of recomputedCourses(reviews)) {
    courses.push(course);
    yield* await courseMismatches(course);
    yield* await cardPackMismatches(course.id, course.course.cardPacks, course.cards);
  }
  const programs = await recomputedPrograms();
  yield* programMismatches(programs);
  yield* await catalogMismatches(courses, programs);
  yield* await slugMismatches(courses);
  yield* prerequisiteMismatches(courses);
  yield* courseReviewMismatches(reviews);
  yield* discussionMismatches();
  yield* companyMemberMismatches();
  yield* reportCaseMismatches();
  yield* entitlementMismatches();
  yield* quizMismatches();
  yield* quizStatsMismatches();

  const facts = new Map(courses.map(({ id, course }) => [id, courseFactsOf(activities, course)]));
  yield* await compare(refs.badgeList(), await badgesAsList(), true);
  const enrollments = new Map<string, Enrollment[]>(courses.map(({ id }) => [id, []]));
  const collect = (one: Enrollment) => enrollments.get(one.courseID)?.push(one);
  for (const uid of await everybody()) {
    yield* await learnerMismatches(uid, facts, programs, deleted, collect);
  }
  for (const course of courses) {
    const enrolled = enrollments.get(course.id) ?? [];
    yield* await courseStatsMismatches(course, enrolled);
    yield* excuseMismatches(course, enrolled);
  }
  yield* stalledLearnersMismatches(courses);
}

/** Returns everyone who has a document that functions own, or a source of one. */
async function everybody(): Promise<Set<string>> {
  const named = [
    refs.user('any'),
    refs.userProgress('any'),
    refs.leaderboard('any'),
    refs.cardSchedule('any'),
  ];
  const owned = [
    refs.lessonProgress('any', 'any'),
    refs.enrollment('any', 'any'),
    refs.attempt('any', 'any', 1),
    refs.programEnrollment('any', 'any'),
    refs.attemptFeedback('any'),
  ];
  const byID = await Promise.all(named.map(({ ref }) => ref.parent.select().get()));
  const byField = await Promise.all(owned.map(({ ref }) => ref.parent.select('userID').get()));
  const logs = await db.collectionGroup('review_logs').select().get();
  return new Set([
    ...logs.docs.flatMap(({ ref }) => ref.parent.parent?.id ?? []),
    ...byID.flatMap(({ docs }) => docs.map(({ id }) => id)),
    ...byField.flatMap(({ docs }) => docs.map((record) => String(record.get('userID')))),
  ]);
}

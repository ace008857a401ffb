import { activities } from '@trellis/model/activities/activities';
import { courseFactsOf } from '@trellis/model/progress/completion';
import { refs } from '#functions/firestore/typed-refs';
import { badgesAsList } from '#functions/badges/badge-list.store';
import {
  catalogMismatches,
  courseMismatches,
  recomputedCourses,
  type RecomputedCourse,
} from '#functions/rebuild/course-mismatches.store';
import { deletedIDs, deletionMismatches } from '#functions/rebuild/deletion-mismatches.store';
import { learnerMismatches } from '#functions/rebuild/learner-mismatches.store';
import { quizMismatches } from '#functions/rebuild/quiz-mismatches.store';
import { compare, type Mismatch } from '#functions/rebuild/mismatch.store';

/** Recomputes every document that functions own from its sources, and yields those that differ. */
export async function* allMismatches(): AsyncGenerator<Mismatch> {
  const deleted = await deletedIDs();
  yield* deletionMismatches(deleted);
  const courses: RecomputedCourse[] = [];
  for await (const course of recomputedCourses()) {
    courses.push(course);
    yield* await courseMismatches(course);
  }
  yield* await catalogMismatches(courses);
  yield* quizMismatches();

  const facts = new Map(courses.map(({ id, course }) => [id, courseFactsOf(activities, course)]));
  yield* await compare(refs.badgeList(), await badgesAsList(), true);
  for (const uid of await everybody()) yield* await learnerMismatches(uid, facts, deleted);
}

/** Returns everyone who has a document that functions own, or a source of one. */
async function everybody(): Promise<Set<string>> {
  const named = [refs.user('any'), refs.userProgress('any'), refs.leaderboard('any')];
  const owned = [
    refs.lessonProgress('any', 'any'),
    refs.enrollment('any', 'any'),
    refs.attempt('any', 'any', 1),
    refs.attemptFeedback('any'),
  ];
  const byID = await Promise.all(named.map(({ ref }) => ref.parent.select().get()));
  const byField = await Promise.all(owned.map(({ ref }) => ref.parent.select('userID').get()));
  return new Set([
    ...byID.flatMap(({ docs }) => docs.map(({ id }) => id)),
    ...byField.flatMap(({ docs }) => docs.map((record) => String(record.get('userID')))),
  ]);
}

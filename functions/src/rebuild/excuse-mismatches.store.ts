import { itemsOf } from '@trellis/model/content/outline';
import { accommodationsOfQuiz } from '@trellis/model/queries';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { accommodation, noAccommodation } from '@trellis/model/quiz/quiz-policy';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { refs } from '#functions/firestore/typed-refs';
import type { RecomputedCourse } from '#functions/rebuild/course-mismatches.store';
import { compare, type Mismatch } from '#functions/rebuild/mismatch.store';

/** Yields every accommodation of a course that says otherwise than the enrolment whether its learner is excused. */
export async function* excuseMismatches(
  { course }: RecomputedCourse,
  enrollments: Enrollment[],
): AsyncGenerator<Mismatch> {
  for (const { id: quizID } of itemsOf(course.outline, 'quiz')) {
    const excused = new Set(
      enrollments.filter((one) => one.excusedIDs.includes(quizID)).map(({ userID }) => userID),
    );
    const found = await queryOf(accommodationsOfQuiz(quizID)).get();
    const given = new Map(decodeEach(accommodation, found).map(({ id, ...one }) => [id, one]));
    for (const uid of new Set([...excused, ...given.keys()])) {
      const expected = { ...(given.get(uid) ?? noAccommodation), isExcused: excused.has(uid) };
      yield* await compare(refs.accommodation(quizID, uid), expected);
    }
  }
}

import {
  progressToReview,
  stars,
  type CourseReview,
} from '@trellis/model/course-reviews/course-review';
import { ratingFieldsOf } from '@trellis/model/course-reviews/ratings';
import type { Course } from '@trellis/model/content/course';
import { coursePath, courseReviewPath } from '@trellis/model/paths';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import type { Documents } from '#seed/documents';
import { randomFrom } from '#seed/school/random';

const hour = 3_600_000;

/** What learners say, by their stars; in Arabic by those who read Arabic. */
const comments: Record<'en' | 'ar', string[][]> = {
  en: [
    ['Too fast for me. I gave up when the lessons began to build on each other.'],
    [
      'Good topics, but I missed exercises between the lessons.',
      'The texts are fine. The videos need a better microphone.',
    ],
    [
      'Solid. Some lessons could be half as long.',
      '',
      'I learned what I came for, and skipped the rest.',
    ],
    [
      'Clear and calm. I would have liked one more quiz at the end.',
      'Short lessons that fit into a lunch break.\n\nThe summary at the end of each one is what I come back to.',
      'The pictures explain more than the words, and the words are good.',
    ],
    [
      'The first course that I have finished in years.',
      'Every lesson answers one question, and then asks the next one. Wonderful.',
      'I took notes in every lesson and used them at work the same week.',
    ],
  ],
  ar: [
    ['الإيقاع سريع جدًا بالنسبة إليّ.'],
    ['الموضوع جيد، لكن التمارين قليلة.'],
    ['دورة جيدة، وبعض الدروس أطول من اللازم.'],
    ['شرح واضح وهادئ. أتمنى اختبارًا إضافيًا في النهاية.'],
    ['أول دورة أُكملها منذ سنوات. شكرًا لكم!'],
  ],
};

/** How the stars of a course are spread: one learner's stars are drawn from these. */
const spreads = [
  [5, 5, 5, 4, 4, 3],
  [5, 5, 4, 4, 3, 2],
  [5, 5, 5, 5, 4, 1],
  [5, 4, 4, 3, 3, 2],
];

const answers: Record<number, string> = {
  1: 'Thank you for saying so. The third lesson now has a slower introduction; it would be lovely if you tried again.',
  2: 'You are right. I have added exercises to the first half, and the second follows this month.',
};

type Author = { name: string; language: 'en' | 'ar' };

/**
 * Adds reviews by most of those who have seen enough of a course, answers of the teacher to some, and the course’s
 * ratings. The demo learner, student1, has written none. Deterministic.
 */
export function addCourseReviews(
  documents: Documents,
  courses: Map<string, Course>,
  enrollments: Enrollment[],
  authorOf: (uid: string) => Author,
): void {
  // Those that nobody has bought last: the reviews of the others stay as they are.
  const freeFirst = [...courses].toSorted(([, one], [, other]) => one.price - other.price);
  freeFirst.forEach(([courseID, course], index) => {
    const random = randomFrom(500 + index);
    const below = (limit: number) => Math.floor(random() * limit);
    const spread = spreads[index % spreads.length]!;
    const learned = enrollments
      .filter((one) => one.courseID === courseID && one.progress >= progressToReview)
      .sort((a, b) => (a.userID < b.userID ? -1 : 1));
    const reviews = learned.flatMap((enrollment): CourseReview[] => {
      const { name, language } = authorOf(enrollment.userID);
      const rating = spread[below(spread.length)]!;
      const said = comments[language][rating - 1]!;
      const comment = said[below(said.length)]!;
      if (enrollment.userID === 'student1' || below(8) === 0) return [];
      const createdAt = new Date(
        (enrollment.lastAccessedAt ?? enrollment.enrolledAt).getTime() + hour,
      );
      const text = answers[rating];
      const answeredAt = new Date(createdAt.getTime() + 20 * hour);
      const answer = text === undefined ? null : { text, authorID: course.authorID, answeredAt };
      const { userID } = enrollment;
      const authorName = name;
      return [{ userID, rating, comment, createdAt, updatedAt: createdAt, answer, authorName }];
    });
    for (const review of reviews) documents.set(courseReviewPath(courseID, review.userID), review);
    const counts = stars.map((rating) => reviews.filter((one) => one.rating === rating).length);
    const rated = { ...course, ...ratingFieldsOf(counts) };
    courses.set(courseID, rated);
    documents.set(coursePath(courseID), rated);
  });
}

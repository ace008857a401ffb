import type {
  CourseReview,
  ReviewAnswer,
  WrittenReview,
} from '@trellis/model/course-reviews/course-review';
import { factory, longAgo, wordOf } from '#tests/factories/factory';

/** The fields of a review that a learner writes. */
export const aWrittenReview = factory<WrittenReview, 'wordless' | 'largest'>(
  () => ({
    userID: 'erin',
    rating: 4,
    comment: 'Clear and calm.\nMore about spores, please.',
    createdAt: longAgo,
    updatedAt: longAgo,
  }),
  { wordless: { comment: '', rating: 1 }, largest: { comment: wordOf(2000), rating: 5 } },
);

export const aReviewAnswer = factory<ReviewAnswer, 'largest'>(
  () => ({ text: 'Thank you; spores come next.', authorID: 'tess', answeredAt: longAgo }),
  { largest: { text: wordOf(2000) } },
);

export const aCourseReview = factory<CourseReview, 'answered' | 'wordless'>(
  () => ({ ...aWrittenReview(), answer: null, authorName: 'Erin' }),
  { answered: { answer: aReviewAnswer() }, wordless: aWrittenReview('wordless') },
);

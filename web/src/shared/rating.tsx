import { shownAverage } from '@trellis/model/course-reviews/ratings';
import { t } from '#web/shared/i18n/locale';

/** Shows what a course's reviews say in sum; nothing without any. */
export function Rating({ course }: { course: { ratingAverage: number; ratingCount: number } }) {
  const { ratingAverage, ratingCount: count } = course;
  if (count === 0) return null;
  return <bdi>{t('course.rating', { average: shownAverage(ratingAverage), count })}</bdi>;
}

import type { CatalogCourse } from '#web/data/catalog.queries';
import { CatalogCard } from '#web/shared/catalog-card';
import { CategoryTag } from '#web/shared/category-name';
import { Rating } from '#web/shared/rating';
import { formatPrice } from '#web/shared/i18n/format-price';
import { t } from '#web/shared/i18n/locale';

/** Shows a course in the catalogue. */
export const CourseCard = ({ course }: { course: CatalogCourse }) => (
  <CatalogCard
    entry={course}
    href={`/courses/${course.id}`}
    heading="h2"
    facts={<CourseFacts course={course} />}
  />
);

const CourseFacts = ({ course }: { course: CatalogCourse }) => (
  <>
    <CategoryTag course={course} />
    <Rating course={course} />
    <span>{t(`level.${course.level}`)}</span>
    <span>{t('course.lessons', { count: course.lessonCount })}</span>
    <span>{t('course.minutes', { count: course.minutes })}</span>
    <span>{formatPrice(course.price, course.currency)}</span>
  </>
);

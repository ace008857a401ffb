import { Link } from 'react-router-dom';
import type { CatalogCourse } from '#web/data/catalog.queries';
import { AuthoredContent } from '#web/shared/authored-content';
import { CategoryTag } from '#web/shared/category-name';
import { Rating } from '#web/shared/rating';
import { formatPrice, inLanguage, t } from '#web/shared/i18n/locale';

/** Shows a course in the catalogue. The whole card is clickable; its title is the link. */
export function CourseCard({ course }: { course: CatalogCourse }) {
  return (
    <AuthoredContent text={course.title}>
      <Card course={course} />
    </AuthoredContent>
  );
}

function Card({ course }: { course: CatalogCourse }) {
  return (
    <article className="course-card card" {...inLanguage(course.language)}>
      <img
        src={course.thumbnailUrl || '/icon.svg'}
        alt=""
        width="640"
        height="360"
        loading="lazy"
      />
      <div className="course-card-body">
        <h2>
          <Link to={`/courses/${course.id}`}>{course.title}</Link>
        </h2>
        <p className="quiet small">{course.summary}</p>
        <CourseFacts course={course} />
      </div>
    </article>
  );
}

function CourseFacts({ course }: { course: CatalogCourse }) {
  return (
    <p className="row small course-facts">
      <CategoryTag course={course} />
      <Rating course={course} />
      <span>{t(`level.${course.level}`)}</span>
      <span>{t('course.lessons', { count: course.lessonCount })}</span>
      <span>{t('course.minutes', { count: course.minutes })}</span>
      <span>{formatPrice(course.price, course.currency)}</span>
    </p>
  );
}

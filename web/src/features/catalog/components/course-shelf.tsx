import { useDeferredValue, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { CourseCard } from '#web/features/catalog/components/course-card';
import { CourseFilters } from '#web/features/catalog/components/course-filters';
import { useCourseSearch } from '#web/features/catalog/hooks/use-course-search';
import {
  inOrder,
  passes,
  readFilters,
  writeFilters,
  type CatalogFilters,
} from '#web/features/catalog/data/catalog-filters';
import type { CatalogCourse } from '#web/data/catalog.queries';
import { t } from '#web/shared/i18n/locale';

/**
 * Shows the catalogue with its filters. They are stored in the address, so that a search can be shared.
 */
export function CourseShelf({ courses }: { courses: CatalogCourse[] }) {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => readFilters(search), [search]);
  const change = (changes: Partial<CatalogFilters>) =>
    setSearch(writeFilters({ ...filters, ...changes }), {
      replace: true,
      preventScrollReset: true,
    });

  const asked = useDeferredValue(filters);
  const found = useCourseSearch(courses, asked.text);
  const shown = inOrder(
    found.filter((course) => passes(course, asked)),
    asked,
  );

  if (courses.length === 0) return <p className="notice">{t('catalog.empty')}</p>;
  return (
    <section className="stack" aria-label={t('catalog.title')}>
      <CourseFilters courses={courses} filters={filters} change={change} />
      <p className="quiet small" role="status">
        {t('catalog.count', { count: shown.length })}
      </p>
      {shown.length === 0 && (
        <div className="notice stack">
          <p>{t('catalog.nothingFits')}</p>
          <button
            type="button"
            className="button"
            onClick={() => setSearch(new URLSearchParams(), { replace: true })}
          >
            {t('catalog.showAll')}
          </button>
        </div>
      )}
      <ul className="course-grid">
        {shown.map((course) => (
          <li key={course.id}>
            <CourseCard course={course} />
          </li>
        ))}
      </ul>
    </section>
  );
}

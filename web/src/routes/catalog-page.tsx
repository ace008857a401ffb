import { useState } from 'react';
import { Link } from 'react-router-dom';
import { CourseCard } from '#web/features/catalog/components/course-card';
import { useCatalog, type CatalogCourse } from '#web/features/catalog/data/catalog.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/live-view';
import { session } from '#web/shared/session';
import { useTitle } from '#web/shared/use-title';
import '#web/features/catalog/components/catalog.css';

/** Every published course, by subject. One document read. */
export default function CatalogPage() {
  const catalog = useCatalog();
  const isVisitor = session.use().status === 'visitor';
  useTitle(t('catalog.title'));

  return (
    <main id="main" className="page" tabIndex={-1}>
      {isVisitor ? (
        <section className="hero">
          <h1>{t('catalog.heroTitle')}</h1>
          <p>{t('catalog.heroText')}</p>
          <Link to="/sign-up" className="button primary">
            {t('account.signUp')}
          </Link>
        </section>
      ) : (
        <h1>{t('catalog.title')}</h1>
      )}
      {catalog.status === 'ready' ? (
        <CourseShelf courses={catalog.value} />
      ) : (
        <StateNotice {...catalog} skeleton={<CatalogSkeleton />} />
      )}
    </main>
  );
}

function CourseShelf({ courses }: { courses: CatalogCourse[] }) {
  const [category, setCategory] = useState('');
  const categories = [...new Set(courses.map((course) => course.category))].sort();
  const shown = courses.filter((course) => category === '' || course.category === category);

  if (courses.length === 0) return <p className="notice">{t('catalog.empty')}</p>;
  return (
    <section className="stack" aria-label={t('catalog.title')}>
      <div className="row" role="group" aria-label={t('catalog.subject')}>
        {['', ...categories].map((name) => (
          <button
            key={name}
            type="button"
            className="filter"
            aria-pressed={category === name}
            onClick={() => setCategory(name)}
          >
            {name || t('catalog.all')}
          </button>
        ))}
      </div>
      <p className="quiet small" role="status">
        {t('catalog.count', { count: shown.length })}
      </p>
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

const CatalogSkeleton = () => (
  <div className="course-grid">
    {Array.from({ length: 6 }, (_, index) => (
      <Skeleton key={index} height="21rem" label={index === 0 ? t('state.loading') : undefined} />
    ))}
  </div>
);

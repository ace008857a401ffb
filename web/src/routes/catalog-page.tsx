import { Link } from 'react-router-dom';
import { CourseShelf } from '#web/features/catalog/components/course-shelf';
import { useCatalog } from '#web/data/catalog.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { session } from '#web/shared/session';
import { useTitle } from '#web/shared/use-title';
import '#web/features/catalog/components/catalog.css';

/** Shows the catalogue of published courses. One document read. */
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

const CatalogSkeleton = () => (
  <div className="stack">
    <Skeleton height="11.5rem" />
    <div className="course-grid">
      {Array.from({ length: 6 }, (_, index) => (
        <Skeleton key={index} height="21rem" label={index === 0 ? t('state.loading') : undefined} />
      ))}
    </div>
  </div>
);

import { lazy } from 'react';
import { Link } from 'react-router-dom';
import { CourseShelf } from '#web/features/catalog/components/course-shelf';
import { useCatalogWithPrograms, type Catalog } from '#web/data/catalog.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { t } from '#web/shared/i18n/locale';
import { OptionalPart } from '#web/shared/optional-part';
import { StateNotice } from '#web/shared/query-state-notice';
import { session } from '#web/shared/session';
import { useTitle } from '#web/shared/use-title';
import '#web/features/catalog/components/catalog.css';

const ProgramShelf = lazy(() => import('#web/features/programs/components/program-shelf'));

/** Shows the catalogue of published courses and programs. One document read. */
export default function CatalogPage() {
  const catalog = useCatalogWithPrograms();
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
        <Shelves catalog={catalog.value} />
      ) : (
        <StateNotice {...catalog} skeleton={<CatalogSkeleton />} />
      )}
    </main>
  );
}

/** Leads to the programs, and to the plans where something costs anything. */
const CatalogLinks = (props: { programCount: number; hasPrices: boolean }) =>
  (props.programCount > 0 || props.hasPrices) && (
    <p className="row">
      {props.programCount > 0 && (
        <a href="#programs">{t('catalog.programs', { count: props.programCount })}</a>
      )}
      {props.hasPrices && <Link to="/plans">{t('course.plans')}</Link>}
    </p>
  );

/** Programs stand below the courses, so that nothing moves when they appear, with a link at the top. */
const Shelves = ({ catalog: { courses, programs } }: { catalog: Catalog }) => (
  <>
    <CatalogLinks
      programCount={Object.keys(programs).length}
      hasPrices={courses.some(({ price }) => price > 0)}
    />
    <CourseShelf courses={courses} />
    <OptionalPart>
      <ProgramShelf programs={programs} />
    </OptionalPart>
  </>
);

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

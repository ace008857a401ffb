import { NavLink } from 'react-router-dom';
import { t } from '#web/shared/i18n/locale';
import './course-nav.css';

/** Shows the links between a course's pages in the studio, and to the page that learners see. */
export function CourseNav({ courseID }: { courseID: string }) {
  const studio = `/teach/courses/${courseID}`;
  return (
    <nav className="course-nav" aria-label={t('studio.nav.label')}>
      <NavLink to={studio} end>
        {t('studio.nav.outline')}
      </NavLink>
      <NavLink to={`${studio}/flashcards`}>{t('studio.nav.flashcards')}</NavLink>
      <NavLink to={`${studio}/learners`}>{t('studio.nav.learners')}</NavLink>
      <NavLink to={`${studio}/reports`}>{t('studio.nav.reports')}</NavLink>
      <NavLink to={`${studio}/settings`}>{t('studio.nav.settings')}</NavLink>
      <NavLink to={`${studio}/preview`}>{t('studio.nav.preview')}</NavLink>
    </nav>
  );
}

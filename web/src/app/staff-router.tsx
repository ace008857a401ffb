import { matchPath, Route, Routes, useLocation } from 'react-router-dom';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';
import type { Area } from '#web/shared/i18n/locale';

const adminTexts: Area[] = ['account', 'settings', 'admin'];

/** The pages of teachers, administrators and companies, and those of buying, by their paths. Apart from the others, so that learners do not load the list. */
const pages = {
  '/teach': lazyWithTexts(
    ['teaching', 'lesson-editor', 'course-transfer', 'course'],
    () => import('#web/routes/teach-page'),
  ),
  '/teach/new': lazyWithTexts(['studio', 'course'], () => import('#web/routes/new-course-page')),
  '/teach/import': lazyWithTexts(
    ['studio', 'course-transfer', 'course-problems', 'course'],
    () => import('#web/routes/import-course-page'),
  ),
  '/teach/programs': lazyWithTexts(
    ['program-editor', 'teaching', 'course', 'studio'],
    () => import('#web/routes/taught-programs-page'),
  ),
  '/teach/programs/:programID': lazyWithTexts(
    ['program-editor', 'teaching', 'course', 'studio'],
    () => import('#web/routes/program-editor-page'),
  ),
  '/teach/programs/:programID/certificates': lazyWithTexts(
    ['program-editor', 'course'],
    () => import('#web/routes/program-certificates-page'),
  ),
  '/teach/courses/:courseID': lazyWithTexts(
    ['studio', 'outline-editor', 'course'],
    () => import('#web/routes/course-editor-page'),
  ),
  '/teach/courses/:courseID/settings': lazyWithTexts(
    ['studio', 'course-transfer', 'course-problems', 'course'],
    () => import('#web/routes/course-settings-page'),
  ),
  '/teach/courses/:courseID/flashcards': lazyWithTexts(
    ['studio', 'flashcard-editor', 'markdown', 'course'],
    () => import('#web/routes/flashcard-editor-page'),
  ),
  '/teach/courses/:courseID/learners': lazyWithTexts(
    ['studio', 'learners', 'course'],
    () => import('#web/routes/course-learners-page'),
  ),
  // Before the learners: the first that matches is preloaded.
  '/teach/courses/:courseID/learners/gifts': lazyWithTexts(
    ['studio', 'gifts', 'course'],
    () => import('#web/routes/course-gifts-page'),
  ),
  '/teach/courses/:courseID/learners/:uid': lazyWithTexts(
    ['studio', 'course-learner', 'course'],
    () => import('#web/routes/course-learner-page'),
  ),
  '/teach/courses/:courseID/reports': lazyWithTexts(
    ['studio', 'reports', 'report-queue', 'course'],
    () => import('#web/routes/course-reports-page'),
  ),
  '/teach/courses/:courseID/lessons/:lessonID': lazyWithTexts(
    ['studio', 'lesson-editor', 'rich-text', 'lesson', 'markdown', 'media', 'course'],
    () => import('#web/routes/lesson-editor-page'),
  ),
  '/teach/courses/:courseID/preview': lazyWithTexts(
    ['preview', 'course'],
    () => import('#web/routes/course-preview-page'),
  ),
  '/teach/courses/:courseID/preview/lessons/:lessonID': lazyWithTexts(
    ['preview', 'lesson', 'markdown', 'media', 'reading', 'course'],
    () => import('#web/routes/lesson-preview-page'),
  ),
  '/teach/courses/:courseID/preview/quizzes/:quizID': lazyWithTexts(
    ['preview', 'quiz', 'attempt', 'markdown', 'course'],
    () => import('#web/routes/quiz-preview-page'),
  ),
  '/teach/courses/:courseID/quizzes/:quizID': lazyWithTexts(
    ['studio', 'quiz-editor', 'quiz', 'attempt', 'markdown', 'course'],
    () => import('#web/routes/quiz-editor-page'),
  ),
  '/admin': lazyWithTexts(adminTexts, () => import('#web/routes/admin-home-page')),
  '/admin/badges': lazyWithTexts(adminTexts, () => import('#web/routes/admin-badges-page')),
  '/admin/badges/new': lazyWithTexts(adminTexts, () => import('#web/routes/admin-new-badge-page')),
  '/admin/badges/:badgeID': lazyWithTexts(adminTexts, () => import('#web/routes/admin-badge-page')),
  '/admin/learners': lazyWithTexts(adminTexts, () => import('#web/routes/admin-learners-page')),
  '/admin/learners/:uid': lazyWithTexts(
    [...adminTexts, 'certificates'],
    () => import('#web/routes/admin-learner-page'),
  ),
  '/admin/log': lazyWithTexts(adminTexts, () => import('#web/routes/admin-log-page')),
  '/admin/orders': lazyWithTexts(
    [...adminTexts, 'books', 'commerce', 'course'],
    () => import('#web/routes/admin-orders-page'),
  ),
  '/admin/orders/events': lazyWithTexts(
    [...adminTexts, 'books', 'commerce', 'plans'],
    () => import('#web/routes/admin-order-events-page'),
  ),
  '/admin/orders/:orderID/events': lazyWithTexts(
    [...adminTexts, 'books', 'commerce', 'plans'],
    () => import('#web/routes/admin-order-events-page'),
  ),
  '/admin/plans/:planID?': lazyWithTexts(
    [...adminTexts, 'plan-editor', 'plans', 'studio', 'course'],
    () => import('#web/routes/admin-plans-page'),
  ),
  '/admin/requests': lazyWithTexts(adminTexts, () => import('#web/routes/admin-requests-page')),
  '/admin/reports': lazyWithTexts(
    [...adminTexts, 'reports', 'report-queue'],
    () => import('#web/routes/admin-reports-page'),
  ),
  '/admin/companies': lazyWithTexts(
    [...adminTexts, 'companies'],
    () => import('#web/routes/admin-companies-page'),
  ),
  '/companies/:companyID': lazyWithTexts(
    ['companies', 'settings', 'account'],
    () => import('#web/routes/company-page'),
  ),
  '/invitations/:secret': lazyWithTexts(
    ['companies', 'account'],
    () => import('#web/routes/invitation-page'),
  ),
  '/orders/:orderID?': lazyWithTexts(
    ['commerce', 'course'],
    () => import('#web/routes/orders-page'),
  ),
  '/plans': lazyWithTexts(['plans', 'course', 'account'], () => import('#web/routes/plans-page')),
  '/subscriptions/:subscriptionID?': lazyWithTexts(
    ['plans', 'commerce', 'course'],
    () => import('#web/routes/subscriptions-page'),
  ),
  '*': lazyWithTexts([], () => import('#web/routes/not-found-page')),
};

/** Preloads the code and texts of the page at an address, so that it renders at once. */
export const preloadStaffPage = (address: string): Promise<unknown> | undefined =>
  Object.entries(pages)
    .find(([path]) => matchPath(path, address))?.[1]
    .preload();

/** Shows a page of one section, such as `/teach` or `/plans`; its route is relative to that. */
export default function StaffRouter() {
  const [, first = ''] = useLocation().pathname.split('/');
  const section = `/${first}`;
  return (
    <Routes>
      {Object.entries(pages)
        .filter(([path]) => path === '*' || path.startsWith(section))
        .map(([path, Page]) => (
          <Route
            key={path}
            path={path.slice(path === '*' ? 0 : section.length + 1)}
            element={<Page />}
          />
        ))}
    </Routes>
  );
}

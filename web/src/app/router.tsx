import { matchPath, Route, Routes } from 'react-router-dom';
import { activityPages } from '#web/app/activity-pages';
import { Shell } from '#web/app/shell';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';

/** The pages of teachers and administrators and of buying, loaded together with the page at this address. */
const staffPages = () =>
  lazyWithTexts([], async () => {
    const [map] = await Promise.all([
      import('#web/app/staff-router'),
      import('#web/shared/i18n/staff-texts'),
    ]);
    await map.preloadStaffPage(location.pathname);
    return map;
  });

const reviewPage = lazyWithTexts(['review', 'markdown'], () => import('#web/routes/review-page'));

/** The site map: every page by its path; the pages of staff are in `staff-router`. A page's code and texts are loaded on demand. */
const pages = {
  '/': lazyWithTexts(['catalog', 'course'], () => import('#web/routes/catalog-page')),
  '/home': lazyWithTexts(
    ['home', 'course', 'progress', 'account'],
    () => import('#web/routes/home-page'),
  ),
  '/programs/:programID': lazyWithTexts(['course'], () => import('#web/routes/program-page')),
  '/courses/:courseID': lazyWithTexts(['course'], () => import('#web/routes/course-page')),
  '/courses/:courseID/continue': lazyWithTexts(
    ['course'],
    () => import('#web/routes/continue-page'),
  ),
  '/courses/:courseID/discussion/*': lazyWithTexts([], () => import('#web/app/discussion-pages')),
  ...activityPages,
  '/courses/:courseID/review': reviewPage,
  '/review': reviewPage,
  '/courses/:courseID/quizzes/:quizID/attempts/:number': lazyWithTexts(
    ['quiz', 'teaching', 'markdown', 'progress'],
    () => import('#web/routes/attempt-result-page'),
  ),
  '/courses/:courseID/quizzes/:quizID/learners': lazyWithTexts(
    ['quiz', 'teaching', 'account'],
    () => import('#web/routes/quiz-learners-page'),
  ),
  '/courses/:courseID/quizzes/:quizID/attempt': lazyWithTexts(
    ['attempt', 'markdown'],
    () => import('#web/routes/attempt-page'),
  ),
  '/certificates/:number': lazyWithTexts(
    ['certificates'],
    () => import('#web/routes/certificate-page'),
  ),
  '/verify': lazyWithTexts(['certificates'], () => import('#web/routes/verify-page')),
  '/badges': lazyWithTexts(['badges', 'progress'], () => import('#web/routes/badges-page')),
  '/progress': lazyWithTexts(['progress'], () => import('#web/routes/progress-page')),
  '/leaderboard': lazyWithTexts(['leaderboard'], () => import('#web/routes/leaderboard-page')),
  '/review/:part': lazyWithTexts(
    ['card-stats', 'account'],
    () => import('#web/routes/review-part-page'),
  ),
  '/notifications': lazyWithTexts(
    ['notifications'],
    () => import('#web/routes/notifications-page'),
  ),
  '/sign-in': lazyWithTexts(['account'], () => import('#web/routes/sign-in-page')),
  '/sign-up': lazyWithTexts(['account'], () => import('#web/routes/sign-up-page')),
  '/reset-password': lazyWithTexts(['account'], () => import('#web/routes/reset-password-page')),
  '/account-action': lazyWithTexts(['account'], () => import('#web/routes/account-action-page')),
  '/welcome': lazyWithTexts(['account', 'settings'], () => import('#web/routes/welcome-page')),
  '/settings': lazyWithTexts(
    ['account', 'settings', 'leaderboard'],
    () => import('#web/routes/settings-page'),
  ),
  '/profile': lazyWithTexts(
    ['account', 'settings', 'certificates'],
    () => import('#web/routes/profile-page'),
  ),
  '/people/:uid': lazyWithTexts(
    ['account', 'settings', 'badges'],
    () => import('#web/routes/person-page'),
  ),
  '/teach/*': staffPages(),
  '/admin/*': staffPages(),
  '/companies/*': staffPages(),
  '/invitations/*': staffPages(),
  '/orders/*': staffPages(),
  '/plans/*': staffPages(),
  '/subscriptions/*': staffPages(),
  '*': lazyWithTexts([], () => import('#web/routes/not-found-page')),
};

/** Preloads the code and texts of the page at an address, so that it renders at once. */
export const preloadPage = (address: string): Promise<unknown> | undefined =>
  Object.entries(pages)
    .find(([path]) => matchPath(path, address))?.[1]
    .preload();

export function Router() {
  return (
    <Routes>
      <Route element={<Shell />}>
        {Object.entries(pages).map(([path, Page]) => (
          <Route key={path} path={path} element={<Page />} />
        ))}
      </Route>
    </Routes>
  );
}

import { lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { Shell } from '#web/app/shell';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';

/** The site map. Each page comes when it is visited. */
const CatalogPage = lazyWithTexts(['catalog', 'course'], () => import('#web/routes/catalog-page'));
const CoursePage = lazyWithTexts(['course'], () => import('#web/routes/course-page'));
const LessonPage = lazyWithTexts(['course', 'lesson'], () => import('#web/routes/lesson-page'));
const HomePage = lazyWithTexts(
  ['home', 'course', 'progress', 'account'],
  () => import('#web/routes/home-page'),
);
const SignInPage = lazyWithTexts(['account'], () => import('#web/routes/sign-in-page'));
const SignUpPage = lazyWithTexts(['account'], () => import('#web/routes/sign-up-page'));
const NotificationsPage = lazyWithTexts(
  ['notifications'],
  () => import('#web/routes/notifications-page'),
);
const ContinuePage = lazyWithTexts(['course'], () => import('#web/routes/continue-page'));
const NotFoundPage = lazy(() => import('#web/routes/not-found-page'));

export function Router() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<CatalogPage />} />
        <Route path="home" element={<HomePage />} />
        <Route path="courses/:courseID" element={<CoursePage />} />
        <Route path="courses/:courseID/continue" element={<ContinuePage />} />
        <Route path="courses/:courseID/lessons/:lessonID" element={<LessonPage />} />
        <Route path="notifications" element={<NotificationsPage />} />
        <Route path="sign-in" element={<SignInPage />} />
        <Route path="sign-up" element={<SignUpPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}

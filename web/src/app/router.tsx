import { lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { Shell } from '#web/app/shell';

/** The site map. Each page comes when it is visited. */
const CatalogPage = lazy(() => import('#web/routes/catalog-page'));
const CoursePage = lazy(() => import('#web/routes/course-page'));
const LessonPage = lazy(() => import('#web/routes/lesson-page'));
const HomePage = lazy(() => import('#web/routes/home-page'));
const SignInPage = lazy(() => import('#web/routes/sign-in-page'));
const SignUpPage = lazy(() => import('#web/routes/sign-up-page'));
const NotFoundPage = lazy(() => import('#web/routes/not-found-page'));

export function Router() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<CatalogPage />} />
        <Route path="home" element={<HomePage />} />
        <Route path="courses/:courseID" element={<CoursePage />} />
        <Route path="courses/:courseID/lessons/:lessonID" element={<LessonPage />} />
        <Route path="sign-in" element={<SignInPage />} />
        <Route path="sign-up" element={<SignUpPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}

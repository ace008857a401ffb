import { renderToString } from 'react-dom/server';
import { Route, Routes, StaticRouter } from 'react-router-dom';
import { Shell } from '#web/app/shell';
import { providePublicDocument } from '#web/firebase/public-document';
import type { PublicPage, RenderedPage, RenderPage } from '#web/prerender/contract';
import CatalogPage from '#web/routes/catalog-page';
import CoursePage from '#web/routes/course-page';
import ProgramPage from '#web/routes/program-page';
import { loadTexts, setLocale, t } from '#web/shared/i18n/locale';

/** Texts and documents are the app's own, so pages are rendered one by one. */
let last: Promise<unknown> = Promise.resolve();

export const renderPage: RenderPage = (page) => {
  const next = last.then(() => render(page));
  last = next.catch(() => {});
  return next;
};

async function render(page: PublicPage): Promise<RenderedPage> {
  const { address, locale, path, fields } = page;
  await loadTexts('catalog', 'course');
  await setLocale(locale);
  providePublicDocument(path, fields);
  const html = renderToString(
    <StaticRouter location={address}>
      <Routes>
        <Route element={<Shell />}>
          <Route path="/" element={<CatalogPage />} />
          <Route path="/courses/:courseID" element={<CoursePage />} />
          <Route path="/programs/:programID" element={<ProgramPage />} />
        </Route>
      </Routes>
    </StaticRouter>,
  );
  // Until the app has started, what is typed or chosen there would be lost.
  return {
    html: html
      .replaceAll('<search ', '<search inert ')
      .replaceAll('<details class="menu"', '<details inert class="menu"'),
    siteName: t('app.name'),
    catalog: { title: t('catalog.title'), description: t('catalog.heroText') },
  };
}

import { lazy, type ComponentType } from 'react';
import { useParams } from 'react-router-dom';

/** The pages beside the review by the last part of their addresses. */
const pages: Record<string, ComponentType> = {
  statistics: lazy(() => import('#web/routes/review-statistics-page')),
  options: lazy(() => import('#web/routes/review-options-page')),
};
const NotFoundPage = lazy(() => import('#web/routes/not-found-page'));

/** Shows a page beside the review. Apart, so that the list of pages, which every visitor loads, has one entry for them. */
export default function ReviewPartPage() {
  const { part = '' } = useParams();
  const Page = Object.hasOwn(pages, part) ? pages[part]! : NotFoundPage;
  return <Page />;
}

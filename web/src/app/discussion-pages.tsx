import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';

const Page = lazyWithTexts(
  ['discussions', 'markdown'],
  () => import('#web/routes/discussion-page'),
);
void Page.preload();

/** Shows the discussion of a course. Apart, so that other pages do not load the names of its files. */
export default function DiscussionPages() {
  return <Page />;
}

import { lazy, Suspense } from 'react';
import { formatOf, type Lesson } from '@trellis/model/content/lesson';
import { Icon } from '#web/design-system/icon';
import { Skeleton } from '#web/design-system/skeleton';
import { Markdown } from '#web/shared/markdown/markdown';
import type { FilmPlace } from '#web/features/lesson/components/media/film-place';
import { safeUrl } from '#web/shared/markdown/safe-url';
import { t } from '#web/shared/i18n/locale';
import '#web/features/lesson/components/media/media.css';

const Film = lazy(() => import('#web/features/lesson/components/media/film'));
const LessonBlocks = lazy(() => import('#web/features/lesson/components/media/lesson-blocks'));
const PdfViewer = lazy(() => import('#web/features/lesson/components/media/pdf-viewer'));

/**
 * What a lesson says: its film, its text, its PDF, and the blocks that follow. The text is the alternative to the film and
 * the PDF. `place` is where the learner is in the lesson's film; `language`, what the course is taught in.
 */
export function LessonContent(props: { lesson: Lesson; place: FilmPlace; language?: string }) {
  const { lesson, place, language } = props;
  const film = safeUrl(lesson.videoURL);
  const pdf = safeUrl(lesson.pdfURL);
  return (
    <>
      <header className="stack lesson-head">
        <h1>{lesson.title}</h1>
        <p className="row quiet small">
          <Icon name={formatOf(lesson)} /> {t('course.minutes', { count: lesson.minutes })}
        </p>
      </header>
      {film && (
        <Suspense fallback={<div className="film film-waits" />}>
          <Film url={film} title={lesson.title} place={place} language={language} />
        </Suspense>
      )}
      <Markdown source={lesson.textContent} />
      {pdf && (
        <Suspense fallback={<Skeleton height="40rem" label={t('state.loading')} />}>
          <PdfViewer url={pdf} title={lesson.title} />
        </Suspense>
      )}
      {lesson.blocks.length > 0 && (
        <Suspense fallback={<Skeleton height="20rem" label={t('state.loading')} />}>
          <LessonBlocks
            blocks={lesson.blocks}
            language={language}
            firstFilm={film ? undefined : place}
          />
        </Suspense>
      )}
    </>
  );
}

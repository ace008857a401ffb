import { lazy, Suspense } from 'react';
import { kindOfLesson, type Lesson } from '@trellis/model/content/lesson';
import { Icon } from '#web/design-system/icon';
import { Skeleton } from '#web/design-system/skeleton';
import { Markdown } from '#web/features/lesson/components/markdown';
import { VideoPlayer } from '#web/features/lesson/components/video-player';
import { t } from '#web/shared/i18n/locale';

const PdfViewer = lazy(() => import('#web/features/lesson/components/pdf-viewer'));

/** What a lesson says: its film, its text, its PDF. The text is the alternative to the other two. */
export function LessonContent({ lesson }: { lesson: Lesson }) {
  return (
    <>
      <header className="stack lesson-head">
        <h1>{lesson.title}</h1>
        <p className="row quiet small">
          <Icon name={kindOfLesson(lesson)} /> {t('course.minutes', { count: lesson.minutes })}
        </p>
      </header>
      {lesson.videoURL && <VideoPlayer url={lesson.videoURL} title={lesson.title} />}
      <Markdown source={lesson.textContent} />
      {lesson.pdfURL && (
        <Suspense fallback={<Skeleton height="40rem" label={t('state.loading')} />}>
          <PdfViewer url={lesson.pdfURL} title={lesson.title} />
        </Suspense>
      )}
    </>
  );
}

import { lazy, Suspense } from 'react';
import { formatOf, type Lesson } from '@trellis/model/content/lesson';
import { Icon } from '#web/design-system/icon';
import { Skeleton } from '#web/design-system/skeleton';
import { Markdown } from '#web/shared/markdown/markdown';
import type { VideoPlace } from '#web/features/lesson/logic/video-place';
import { safeUrl } from '#web/shared/markdown/safe-url';
import { t } from '#web/shared/i18n/locale';
import '#web/features/lesson/components/media/media.css';

const Video = lazy(() => import('#web/features/lesson/components/media/video'));
const LessonBlocks = lazy(() => import('#web/features/lesson/components/media/lesson-blocks'));
const PdfViewer = lazy(() => import('#web/features/lesson/components/media/pdf-viewer'));

type Content = {
  lesson: Pick<Lesson, 'title' | 'minutes' | 'textContent' | 'videoURL' | 'pdfURL' | 'blocks'>;
  place: VideoPlace;
  language?: string;
};

/** Renders a lesson with its title. */
export function LessonContent(props: Content) {
  return (
    <>
      <header className="stack lesson-head">
        <h1>{props.lesson.title}</h1>
        <LessonFacts lesson={props.lesson} />
      </header>
      <LessonBody {...props} />
    </>
  );
}

/** Shows the format and length of a lesson. */
export const LessonFacts = ({ lesson }: Pick<Content, 'lesson'>) => (
  <p className="row quiet small">
    <Icon name={formatOf(lesson)} /> <span>{t('course.minutes', { count: lesson.minutes })}</span>
  </p>
);

/**
 * Renders a lesson's video, text, PDF and blocks. The text is the alternative to the video and the PDF. `place` is
 * the learner's position in the lesson's video; `language` is the language of the course.
 */
export function LessonBody({ lesson, place, language }: Content) {
  const video = safeUrl(lesson.videoURL);
  const pdf = safeUrl(lesson.pdfURL);
  return (
    <>
      {video && (
        <Suspense fallback={<div className="video video-waits" data-partial="" />}>
          <Video {...{ place, language }} url={video} title={lesson.title} blockID="video" />
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
            firstVideo={video ? undefined : place}
          />
        </Suspense>
      )}
    </>
  );
}

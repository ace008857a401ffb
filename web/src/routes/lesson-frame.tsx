import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Course } from '@trellis/model/content/course';
import type { Lesson } from '@trellis/model/content/lesson';
import { lessonsOf, type OutlineItem } from '@trellis/model/content/outline';
import { Icon } from '#web/design-system/icon';
import { Skeleton } from '#web/design-system/skeleton';
import { Outline } from '#web/features/course/components/outline';
import { LessonContent } from '#web/features/lesson/components/lesson-content';
import type { FilmPlace } from '#web/features/lesson/components/media/film-place';
import { valueOf, type Live } from '#web/firebase/live';
import { inLanguage, t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/live-view';
import { useTitle } from '#web/shared/use-title';
import '#web/features/course/components/course.css';

/** A lesson inside its course: the outline beside it, the lessons before and after it. */
export function LessonFrame(props: {
  courseID: string;
  lessonID: string;
  course: Live<Course>;
  lesson: Live<Lesson>;
  /** Where the learner is in the lesson's film. */
  place: FilmPlace;
  completed?: ReadonlySet<string>;
  opens: (lesson: OutlineItem) => boolean;
  children: ReactNode;
}) {
  const { courseID, lessonID, course, lesson, place, completed, opens, children } = props;
  const outline = valueOf(course)?.outline ?? [];
  useTitle(valueOf(lesson)?.title);

  return (
    <div className="lesson-page">
      <nav className="lesson-outline" aria-label={t('course.outline')}>
        <details
          {...inLanguage(valueOf(course)?.language)}
          open={matchMedia('(min-width: 64rem)').matches}
        >
          <summary>{t('course.outline')}</summary>
          <Outline
            courseID={courseID}
            outline={outline}
            completed={completed}
            opens={opens}
            current={lessonID}
          />
        </details>
      </nav>
      <main id="main" className="lesson-main" tabIndex={-1}>
        <Link to={`/courses/${courseID}`} className="lesson-course" dir="auto">
          {valueOf(course)?.title ?? t('lesson.toCourse')}
        </Link>
        {lesson.status === 'ready' ? (
          <>
            <article {...inLanguage(valueOf(course)?.language)}>
              <LessonContent
                lesson={lesson.value}
                place={place}
                language={valueOf(course)?.language}
              />
            </article>
            <div className="lesson-end">{children}</div>
          </>
        ) : (
          <LessonState lesson={lesson} courseID={courseID} />
        )}
        <Neighbours
          courseID={courseID}
          lessonID={lessonID}
          items={lessonsOf(outline)}
          opens={opens}
        />
      </main>
    </div>
  );
}

function LessonState(props: {
  lesson: Exclude<Live<Lesson>, { status: 'ready' }>;
  courseID: string;
}) {
  const { lesson, courseID } = props;
  if (lesson.status !== 'denied') {
    return (
      <StateNotice
        isPage
        {...lesson}
        skeleton={<Skeleton height="60vh" label={t('state.loading')} />}
      />
    );
  }
  return (
    <div className="notice stack">
      <h1>{t('lesson.deniedTitle')}</h1>
      <p>{t('lesson.deniedText')}</p>
      <Link to={`/courses/${courseID}`} className="button primary">
        {t('lesson.toCourse')}
      </Link>
    </div>
  );
}

function Neighbours(props: {
  courseID: string;
  lessonID: string;
  items: OutlineItem[];
  opens: (lesson: OutlineItem) => boolean;
}) {
  const { courseID, lessonID, items, opens } = props;
  const here = items.findIndex((item) => item.id === lessonID);
  const openAt = (index: number) => {
    const item = here < 0 ? undefined : items[index];
    return item !== undefined && opens(item) ? item : undefined;
  };
  const previous = openAt(here - 1);
  const next = openAt(here + 1);
  return (
    <nav className="lesson-neighbours" aria-label={t('lesson.neighbours')}>
      {previous && (
        <Link rel="prev" className="button" to={`/courses/${courseID}/lessons/${previous.id}`}>
          <span className="small quiet">{t('lesson.previous')}</span>
          <span dir="auto">{previous.title}</span>
        </Link>
      )}
      {next && (
        <Link rel="next" className="button next" to={`/courses/${courseID}/lessons/${next.id}`}>
          <span className="small quiet">{t('lesson.next')}</span>
          <span dir="auto">
            {next.title} <Icon name="next" />
          </span>
        </Link>
      )}
    </nav>
  );
}

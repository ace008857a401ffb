import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import type { Course } from '@trellis/model/content/course';
import type { Lesson } from '@trellis/model/content/lesson';
import { activities } from '@trellis/model/activities/activities';
import type { OutlineItem } from '@trellis/model/content/outline';
import { requiredOf } from '@trellis/model/progress/next-activity';
import { Icon } from '#web/design-system/icon';
import { Skeleton } from '#web/design-system/skeleton';
import { Outline } from '#web/features/course/components/outline';
import { LessonBar } from '#web/features/lesson/components/lesson-bar';
import { LessonContent } from '#web/features/lesson/components/lesson-content';
import type { VideoPlace } from '#web/features/lesson/logic/video-place';
import { PrintedLinks } from '#web/features/lesson/components/printed-links';
import { TableOfContents } from '#web/features/lesson/components/table-of-contents';
import { useAddressedPlace } from '#web/features/lesson/hooks/use-addressed-place';
import { valueOf, type QueryState } from '#web/firebase/query-state';
import { activityViews, addressOf } from '#web/shared/activities';
import type { Place } from '#web/shared/fold-text';
import { inLanguage, t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { useShortcut } from '#web/shared/shortcuts';
import { useTitle } from '#web/shared/use-title';
import '#web/features/course/components/course.css';

type FrameProps = {
  courseID: string;
  lessonID: string;
  course: QueryState<Course>;
  lesson: QueryState<Lesson>;
  /** The learner's position in the lesson's video. */
  place: VideoPlace;
  completed?: ReadonlySet<string>;
  excused?: string[];
  opens: (item: OutlineItem) => boolean;
  /** The lesson's element, once it is mounted. */
  article: HTMLElement | null;
  onArticle: (article: HTMLElement | null) => void;
  /** More tools above the text. */
  tools: ReactNode;
  /** Replaces the table of contents next to the text. */
  panel?: ReactNode;
  /** An overlay over the text. */
  overlay?: ReactNode;
  onHighlight?: (match: Place) => void;
  /** Content after the text. */
  children: ReactNode;
};

/** Shows a lesson within its course: outline, previous and next lesson. */
export function LessonFrame(props: FrameProps) {
  const {
    courseID,
    lessonID,
    course,
    lesson,
    place,
    completed,
    opens,
    article,
    onArticle,
    children,
  } = props;
  const outline = valueOf(course)?.outline;
  useTitle(valueOf(lesson)?.title);
  useAddressedPlace(article);

  return (
    <div className="lesson-page">
      <OutlineBeside {...props} />
      <main id="main" className="lesson-main" tabIndex={-1}>
        <LessonBar
          article={article}
          onHighlight={props.onHighlight}
          back={
            <Link to={`/courses/${courseID}`} className="lesson-course" dir="auto">
              {valueOf(course)?.title ?? t('lesson.toCourse')}
            </Link>
          }
        >
          {props.tools}
        </LessonBar>
        <div className="lesson-side">{props.panel ?? <TableOfContents article={article} />}</div>
        <div className="lesson-text">
          {lesson.status === 'ready' ? (
            <>
              <article ref={onArticle} {...inLanguage(valueOf(course)?.language)}>
                <LessonContent
                  lesson={lesson.value}
                  place={place}
                  language={valueOf(course)?.language}
                />
              </article>
              {props.overlay}
              <PrintedLinks article={article} />
              <div className="lesson-end">{children}</div>
            </>
          ) : (
            <LessonState lesson={lesson} courseID={courseID} />
          )}
          <Neighbours
            courseID={courseID}
            lessonID={lessonID}
            items={outline ? requiredOf(activities, outline) : []}
            opens={opens}
            isDone={completed?.has(lessonID) ?? false}
          />
        </div>
      </main>
    </div>
  );
}

function OutlineBeside({ courseID, lessonID, course, completed, excused, opens }: FrameProps) {
  const nav = useRef<HTMLElement>(null);
  const isKnown = course.status === 'ready';
  // Scroll the outline to this lesson, but not the page.
  useLayoutEffect(() => {
    const line = nav.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (!nav.current || !line) return;
    const { top, height } = line.getBoundingClientRect();
    nav.current.scrollTop +=
      top - nav.current.getBoundingClientRect().top - (nav.current.clientHeight - height) / 2;
  }, [isKnown]);
  return (
    <nav ref={nav} className="lesson-outline" aria-label={t('course.outline')}>
      <details
        {...inLanguage(valueOf(course)?.language)}
        open={matchMedia('(min-width: 64rem)').matches}
      >
        <summary>{t('course.outline')}</summary>
        {course.status === 'ready' && (
          <Outline
            courseID={courseID}
            outline={course.value.outline}
            completed={completed}
            excused={excused}
            opens={opens}
            current={lessonID}
            isCompact
          />
        )}
        {course.status === 'loading' && <Skeleton height="24rem" />}
      </details>
    </nav>
  );
}

function LessonState(props: {
  lesson: Exclude<QueryState<Lesson>, { status: 'ready' }>;
  courseID: string;
}) {
  const { lesson, courseID } = props;
  if (lesson.status !== 'denied') {
    return (
      <StateNotice
        isPage
        {...lesson}
        skeleton={<Skeleton height="80vh" label={t('state.loading')} />}
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
  opens: (item: OutlineItem) => boolean;
  isDone: boolean;
}) {
  const { courseID, lessonID, items, opens, isDone } = props;
  const navigate = useNavigate();
  const here = items.findIndex((item) => item.id === lessonID);
  const openAt = (index: number) => {
    const item = here < 0 ? undefined : items[index];
    if (item === undefined || !opens(item)) return undefined;
    return { title: item.title, address: addressOf(activityViews, courseID, item) };
  };
  const previous = openAt(here - 1);
  const next = openAt(here + 1);
  useShortcut('p', previous && (() => void navigate(previous.address)));
  useShortcut('n', next && (() => void navigate(next.address)));
  return (
    <nav className="lesson-neighbours" aria-label={t('lesson.neighbours')}>
      {previous && (
        <Link rel="prev" className="button" to={previous.address}>
          <span className="small">{t('lesson.previous')}</span>
          <span dir="auto">{previous.title}</span>
        </Link>
      )}
      {next && (
        <Link
          rel="next"
          className={isDone ? 'button primary next' : 'button next'}
          to={next.address}
        >
          <span className="small">{t('lesson.next')}</span>
          <span dir="auto">
            <span>{next.title}</span> <Icon name="next" />
          </span>
        </Link>
      )}
    </nav>
  );
}

import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import type { Course } from '@trellis/model/content/course';
import { lessonsOf } from '@trellis/model/content/outline';
import { noMarks, type DiscussionMarks } from '@trellis/model/discussions/discussion-marks';
import type { ThreadFilter } from '@trellis/model/discussions/queries';
import { saveMarks } from '#web/data/discussion-marks.commands';
import { Skeleton } from '#web/design-system/skeleton';
import { BlockedPeople } from '#web/features/discussions/components/blocked-people';
import { MarkButton } from '#web/features/discussions/components/mark-button';
import { PostForm } from '#web/features/discussions/components/post-form';
import {
  shownThreads,
  ThreadFilters,
  type ShownThreads,
} from '#web/features/discussions/components/thread-filters';
import { ThreadRow } from '#web/features/discussions/components/thread-row';
import { beginThread } from '#web/features/discussions/data/discussion.commands';
import { useMarks, useThreads } from '#web/features/discussions/data/discussion.queries';
import { isUnread, matchingThreads } from '#web/features/discussions/logic/shown-threads';
import { AuthoredContent } from '#web/shared/authored-content';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { StateNotice } from '#web/shared/query-state-notice';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { serverClock } from '#web/shared/server-clock';
import { useCommand } from '#web/shared/use-command';
import './discussions.css';

/** Returns what a query can leave out; unread threads are found among those that are loaded. */
function queryFilterOf(
  filter: ShownThreads,
  uid: string,
  lessonID: string | undefined,
): ThreadFilter {
  if (filter === 'mine') return { userID: uid };
  if (filter === 'unanswered') return { isUnanswered: true };
  return lessonID === undefined ? {} : { lessonID };
}

/**
 * Shows the discussion of a course: pinned threads first, then those with the latest reply. One read for the marks of this
 * person, and one for each thread shown, fifteen at a time.
 */
export function ThreadList(props: {
  courseID: string;
  course: Course;
  uid: string;
  isStaff: boolean;
}) {
  const { courseID, course, uid, isStaff } = props;
  const [params, setParams] = useSearchParams();
  const lessonID = params.get('lesson') ?? undefined;
  const filter = shownThreads.find((one) => one === params.get('show')) ?? 'all';
  const [search, setSearch] = useState('');
  const live = useThreads(courseID, queryFilterOf(filter, uid, lessonID));
  const marked = useMarks(uid, courseID);
  const known = marked.status === 'ready' ? marked.value : null;
  const marks = known ?? noMarks(courseID);
  const lessons = lessonsOf(course.outline);
  const titleOf = (id: string | null) => lessons.find((lesson) => lesson.id === id)?.title;
  const choose = (show: ShownThreads) =>
    setParams(show === 'all' ? {} : { show }, { replace: true, preventScrollReset: true });

  const isNarrowed = filter !== 'all' || search !== '' || lessonID !== undefined;
  const isEmpty = live.status === 'ready' && live.value.items.length === 0 && !isNarrowed;

  if (live.status === 'denied') return <StateNotice {...live} />;
  return (
    <div className="stack discussion">
      <NewThread {...{ courseID, uid, lessonID }} lesson={titleOf(lessonID ?? null)} />
      <p className="row">
        <MarksActions
          {...{ courseID, uid, known }}
          isKnown={marked.status === 'ready' || marked.status === 'missing'}
        />
      </p>
      {!isEmpty && (
        <ThreadFilters
          {...{ filter, choose, search, setSearch }}
          lesson={lessonID && (titleOf(lessonID) ?? t('discussions.aLesson'))}
        />
      )}
      {live.status !== 'ready' ? (
        <StateNotice {...live} skeleton={<Skeleton height="20rem" label={t('state.loading')} />} />
      ) : (
        <Threads
          threads={matchingThreads(live.value.items, search).filter(
            (thread) => filter !== 'unread' || isUnread(thread, marks),
          )}
          marks={marks}
          titleOf={titleOf}
          isNarrowed={isNarrowed}
          more={live.value.isWhole ? undefined : live.value}
        />
      )}
      {isStaff && <BlockedPeople courseID={courseID} />}
    </div>
  );
}

function Threads(props: {
  threads: ReturnType<typeof matchingThreads>;
  marks: DiscussionMarks;
  titleOf: (lessonID: string | null) => string | undefined;
  isNarrowed: boolean;
  /** Loads the next ones, if there are any. */
  more: { loadMore: () => void; loadAll: () => void; isLoading: boolean } | undefined;
}) {
  const { threads, marks, titleOf, isNarrowed, more } = props;
  return (
    <>
      {threads.length === 0 && (
        <p className="notice" role="status">
          {t(isNarrowed ? 'discussions.noneOfThese' : 'discussions.none')}
        </p>
      )}
      <ul className="thread-list" aria-label={t('discussions.threads')}>
        {threads.map((thread) => (
          <li key={thread.id} className="card">
            <AuthoredContent text={thread.title}>
              <ThreadRow
                thread={thread}
                isUnread={isUnread(thread, marks)}
                lesson={titleOf(thread.lessonID)}
              />
            </AuthoredContent>
          </li>
        ))}
      </ul>
      {more && (
        <p className="row">
          <button
            type="button"
            className="button"
            disabled={more.isLoading}
            onClick={more.loadMore}
          >
            {t('discussions.moreThreads')}
          </button>
          {isNarrowed && (
            <button
              type="button"
              className="button"
              disabled={more.isLoading}
              onClick={more.loadAll}
            >
              {t('discussions.searchAll')}
            </button>
          )}
        </p>
      )}
    </>
  );
}

/** Lets somebody follow the course, mute it, and mark everything as read. */
function MarksActions(props: {
  courseID: string;
  uid: string;
  known: DiscussionMarks | null;
  isKnown: boolean;
}) {
  const { courseID, uid, known, isKnown } = props;
  const { run, problem } = useCommand();
  const save = (changes: Partial<DiscussionMarks>) =>
    run(() => sentOrQueued(saveMarks(uid, courseID, known, changes)));
  const { followsCourse, isMuted } = known ?? noMarks(courseID);
  return (
    <>
      <MarkButton
        text={t('discussions.followCourse')}
        isOn={followsCourse}
        isDisabled={!isKnown}
        toggle={() => void save({ followsCourse: !followsCourse })}
      />
      <MarkButton
        text={t('discussions.muteCourse')}
        isOn={isMuted}
        isDisabled={!isKnown}
        toggle={() => void save({ isMuted: !isMuted })}
      />
      <button
        type="button"
        className="button plain small"
        disabled={!isKnown}
        onClick={() => void save({ seenAt: serverClock.now(), read: [] })}
      >
        {t('discussions.readAll')}
      </button>
      <Problem text={problem} />
    </>
  );
}

function NewThread(props: {
  courseID: string;
  uid: string;
  lessonID: string | undefined;
  lesson: string | undefined;
}) {
  const { courseID, uid, lessonID, lesson } = props;
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <button type="button" className="button primary" onClick={() => setOpen(true)}>
        {t('discussions.new')}
      </button>
    );
  return (
    <section className="card stack" aria-label={t('discussions.new')}>
      <h2>{t('discussions.new')}</h2>
      {lesson !== undefined && (
        <p className="small">{t('discussions.aboutLesson', { title: lesson })}</p>
      )}
      <PostForm
        draftKey={`${courseID}.${lessonID ?? ''}`}
        label={t('discussions.new')}
        send={t('discussions.publish')}
        hasTitle
        save={async ({ title, text }) => {
          const words = { userID: uid, courseID, lessonID: lessonID ?? null, title, text };
          const threadID = await beginThread(words);
          await navigate(`/courses/${courseID}/discussion/${threadID}`);
        }}
        onCancel={() => setOpen(false)}
      />
    </section>
  );
}

import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Course } from '@trellis/model/content/course';
import { noMarks } from '@trellis/model/discussions/discussion-marks';
import type { ThreadFilter } from '@trellis/model/discussions/queries';
import { nowhere, type ThreadPlace } from '@trellis/model/discussions/thread-place';
import { searchTermOf } from '@trellis/model/text/search-terms';
import { Skeleton } from '#web/design-system/skeleton';
import { BlockedPeople } from '#web/features/discussions/components/blocked-people';
import { MarksActions } from '#web/features/discussions/components/marks-actions';
import { NewThread } from '#web/features/discussions/components/new-thread';
import { QuestionThreads } from '#web/features/discussions/components/question-threads';
import {
  shownThreads,
  ThreadFilters,
  type ShownThreads,
} from '#web/features/discussions/components/thread-filters';
import { Threads } from '#web/features/discussions/components/threads';
import { useMarks, useThreads } from '#web/features/discussions/data/discussion.queries';
import { placeText } from '#web/features/discussions/logic/place-text';
import { isUnread, matchingThreads } from '#web/features/discussions/logic/shown-threads';
import { placeIn } from '#web/shared/discussion-place';
import { t } from '#web/shared/i18n/locale';
import { useDebouncedValue } from '#web/shared/use-debounced-value';
import { StateNotice } from '#web/shared/query-state-notice';
import './discussions.css';

/** Returns what a query can leave out; unread threads are found among those that are loaded. */
function queryFilterOf(
  filter: ShownThreads,
  uid: string,
  { lessonID, blockID }: ThreadPlace,
): ThreadFilter {
  if (filter === 'mine') return { userID: uid };
  if (filter === 'unanswered') return { isUnanswered: true };
  return {
    ...(lessonID === null ? {} : { lessonID }),
    ...(blockID === null ? {} : { blockID }),
  };
}

/** How long typing in the search must pause, in ms: each beginning of a word asks anew. */
const searchDelay = 300;

type Props = { courseID: string; course: Course; uid: string; isStaff: boolean };

/** Shows the discussion of a course, or of the place in it that the address names. */
export function ThreadList(props: Props) {
  const [params] = useSearchParams();
  const place = placeIn(params);
  return place.quizID === null ? (
    <CourseThreads {...props} place={place} />
  ) : (
    <QuestionThreads {...props} place={place} key={JSON.stringify(place)} />
  );
}

/**
 * Shows the threads of a course: pinned threads first, then those with the latest reply. One read for the marks of this
 * person, and one for each thread shown or found by a word of the search, fifteen at a time.
 */
function CourseThreads(props: Props & { place: ThreadPlace }) {
  const { courseID, course, uid, isStaff, place } = props;
  const [params, setParams] = useSearchParams();
  const filter = shownThreads.find((one) => one === params.get('show')) ?? 'all';
  const [search, setSearch] = useState('');
  const wanted = queryFilterOf(filter, uid, place);
  const live = useThreads(courseID, wanted, searchTermOf(useDebouncedValue(search, searchDelay)));
  const marked = useMarks(uid, courseID);
  const known = marked.status === 'ready' ? marked.value : null;
  const marks = known ?? noMarks(courseID);
  const placeOf = (of: ThreadPlace) => placeText(of, course.outline);
  const choose = (show: ShownThreads) =>
    setParams(show === 'all' ? {} : { show }, { replace: true, preventScrollReset: true });

  const isNarrowed = filter !== 'all' || search !== '' || place.lessonID !== null;
  const isEmpty = live.status === 'ready' && live.value.items.length === 0 && !isNarrowed;

  if (live.status === 'denied') return <StateNotice {...live} />;
  return (
    <div className="stack discussion">
      <NewThread {...{ courseID, uid, place }} about={placeOf(place)} />
      <p className="row">
        <MarksActions
          {...{ courseID, uid, known }}
          isKnown={marked.status === 'ready' || marked.status === 'missing'}
        />
      </p>
      {!isEmpty && (
        <ThreadFilters
          {...{ courseID, filter, choose, place, search, setSearch }}
          // The second matters to what is said next, not to what was said.
          about={placeOf({ ...nowhere, lessonID: place.lessonID, blockID: place.blockID })}
        />
      )}
      {live.status !== 'ready' ? (
        <StateNotice {...live} skeleton={<Skeleton height="20rem" label={t('state.loading')} />} />
      ) : (
        <Threads
          threads={matchingThreads(live.value.items, search, wanted).filter(
            (thread) => filter !== 'unread' || isUnread(thread, marks),
          )}
          marks={marks}
          placeOf={placeOf}
          isNarrowed={isNarrowed}
          more={live.value.isWhole ? undefined : live.value}
        />
      )}
      {isStaff && <BlockedPeople courseID={courseID} />}
    </div>
  );
}

import { noMarks } from '@trellis/model/discussions/discussion-marks';
import type { Course } from '@trellis/model/content/course';
import type { ThreadPlace } from '@trellis/model/discussions/thread-place';
import { Skeleton } from '#web/design-system/skeleton';
import { NewThread } from '#web/features/discussions/components/new-thread';
import { ShownQuestion } from '#web/features/discussions/components/shown-question';
import { Threads } from '#web/features/discussions/components/threads';
import { useMarks, useThreadsOfQuestion } from '#web/features/discussions/data/discussion.queries';
import { placeText } from '#web/features/discussions/logic/place-text';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/**
 * Shows a question of a quiz, and what is said about it by those who were told its answer. Reads the marks of this person, two
 * documents for the question, and one for each thread.
 */
export function QuestionThreads(props: {
  courseID: string;
  course: Course;
  uid: string;
  isStaff: boolean;
  place: ThreadPlace;
}) {
  const { courseID, course, uid, isStaff, place } = props;
  const of = { quizID: place.quizID ?? '', questionID: place.questionID ?? '' };
  const live = useThreadsOfQuestion(courseID, of);
  const marked = useMarks(uid, courseID);
  const marks = marked.status === 'ready' ? marked.value : noMarks(courseID);
  if (live.status === 'denied') return <p className="notice">{t('discussions.notTold')}</p>;
  if (live.status !== 'ready') {
    const skeleton = <Skeleton height="20rem" label={t('state.loading')} />;
    return <StateNotice {...live} skeleton={skeleton} />;
  }
  const about = placeText(place, course.outline);
  return (
    <div className="stack discussion">
      <ShownQuestion {...{ ...of, uid, isStaff }} language={course.language} />
      <p className="small quiet">{t('discussions.questionText')}</p>
      <NewThread {...{ courseID, uid, place, about }} />
      <Threads
        threads={live.value.items}
        marks={marks}
        // All of them are about this question.
        placeOf={() => undefined}
        isNarrowed={false}
        more={live.value.isWhole ? undefined : live.value}
      />
    </div>
  );
}

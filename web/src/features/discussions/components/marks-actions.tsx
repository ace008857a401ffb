import { noMarks, type DiscussionMarks } from '@trellis/model/discussions/discussion-marks';
import { saveMarks } from '#web/data/discussion-marks.commands';
import { MarkButton } from '#web/features/discussions/components/mark-button';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { serverClock } from '#web/shared/server-clock';
import { useCommand } from '#web/shared/use-command';

/** Lets somebody follow the course, mute it, and mark everything as read. */
export function MarksActions(props: {
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

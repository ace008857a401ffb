import type { DiscussionMarks } from '@trellis/model/discussions/discussion-marks';
import { listWith, saveMarks } from '#web/data/discussion-marks.commands';
import { MarkButton } from '#web/features/discussions/components/mark-button';
import { moderate } from '#web/features/discussions/data/discussion.commands';
import type { StoredThread } from '#web/features/discussions/logic/shown-threads';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { useCommand } from '#web/shared/use-command';

/** Lets somebody follow or mute a thread, and staff pin and lock it. */
export function ThreadBar(props: {
  thread: StoredThread;
  uid: string;
  isStaff: boolean;
  known: DiscussionMarks | null;
  areMarksKnown: boolean;
}) {
  const { thread, uid, isStaff, known, areMarksKnown } = props;
  const { id, courseID, isPinned, isLocked } = thread;
  const { run, isRunning, problem } = useCommand();
  const at = { threadID: id, replyID: null };
  const follows = known?.followed.includes(id) ?? false;
  const isMuted = known?.muted.includes(id) ?? false;
  const save = (changes: Partial<DiscussionMarks>) =>
    void run(() => sentOrQueued(saveMarks(uid, courseID, known, changes)));
  return (
    <div className="row">
      {thread.userID !== uid && (
        <MarkButton
          text={t('discussions.follow')}
          isOn={follows}
          isDisabled={!areMarksKnown}
          toggle={() => save({ followed: listWith(known?.followed ?? [], id, !follows) })}
        />
      )}
      <MarkButton
        text={t('discussions.mute')}
        isOn={isMuted}
        isDisabled={!areMarksKnown}
        toggle={() => save({ muted: listWith(known?.muted ?? [], id, !isMuted) })}
      />
      {isStaff && (
        <>
          <MarkButton
            text={t('discussions.pin')}
            isOn={isPinned}
            isDisabled={isRunning}
            toggle={() => void run(() => moderate(at, isPinned ? 'unpin' : 'pin'))}
          />
          <MarkButton
            text={t('discussions.lock')}
            isOn={isLocked}
            isDisabled={isRunning}
            toggle={() => void run(() => moderate(at, isLocked ? 'unlock' : 'lock'))}
          />
        </>
      )}
      <Problem text={problem} />
    </div>
  );
}

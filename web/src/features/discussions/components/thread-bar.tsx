import type { DiscussionMarks } from '@trellis/model/discussions/discussion-marks';
import { listWith, saveMarks } from '#web/data/discussion-marks.commands';
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
        <button
          type="button"
          className="button small"
          disabled={!areMarksKnown}
          aria-pressed={follows}
          onClick={() => save({ followed: listWith(known?.followed ?? [], id, !follows) })}
        >
          {t('discussions.follow')}
        </button>
      )}
      <button
        type="button"
        className="button small"
        disabled={!areMarksKnown}
        aria-pressed={isMuted}
        onClick={() => save({ muted: listWith(known?.muted ?? [], id, !isMuted) })}
      >
        {t('discussions.mute')}
      </button>
      {isStaff && (
        <>
          <button
            type="button"
            className="button small"
            disabled={isRunning}
            aria-pressed={isPinned}
            onClick={() => void run(() => moderate(at, isPinned ? 'unpin' : 'pin'))}
          >
            {t('discussions.pin')}
          </button>
          <button
            type="button"
            className="button small"
            disabled={isRunning}
            aria-pressed={isLocked}
            onClick={() => void run(() => moderate(at, isLocked ? 'unlock' : 'lock'))}
          >
            {t('discussions.lock')}
          </button>
        </>
      )}
      <Problem text={problem} />
    </div>
  );
}

import { useState } from 'react';
import {
  DeleteUnfinished,
  WritingProgress,
} from '#web/features/course-transfer/components/writing-progress';
import {
  useCourseWriting,
  type DeleteCourse,
} from '#web/features/course-transfer/hooks/use-course-writing';
import { useFocusOnMount } from '#web/shared/use-focus-on-mount';
import { useKeptTransfers } from '#web/features/course-transfer/hooks/use-kept-transfers';
import { keptPlan, type KeptTransfer } from '#web/features/course-transfer/logic/kept-transfers';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useCommand } from '#web/shared/use-command';
import './course-transfer.css';

/** Offers to continue or to delete what an import or a copy left behind that was interrupted on this device. */
export function UnfinishedTransfers(props: { uid: string; deleteCourse: DeleteCourse }) {
  const { transfers, remove } = useKeptTransfers(props.uid);
  const [deleted, setDeleted] = useState<string>();
  return (
    <>
      {transfers.map((kept) => (
        <UnfinishedTransfer
          key={kept.courseID}
          {...props}
          kept={kept}
          onDeleted={() => {
            remove(kept.courseID);
            setDeleted(kept.title);
          }}
        />
      ))}
      {deleted !== undefined && <Deleted key={deleted} title={deleted} />}
    </>
  );
}

function UnfinishedTransfer(props: {
  uid: string;
  deleteCourse: DeleteCourse;
  kept: KeptTransfer;
  onDeleted: () => void;
}) {
  const { uid, kept, deleteCourse, onDeleted } = props;
  const { title, courseID, packed } = kept;
  const writing = useCourseWriting(uid, deleteCourse, true);
  const opening = useCommand();
  const goOn = () => opening.run(async () => void writing.goOn(await keptPlan(kept)));
  const discard = async () => {
    if (await writing.discard(courseID)) onDeleted();
  };
  if (writing.state.step !== 'idle')
    return (
      <WritingProgress
        {...{ title, writing }}
        state={writing.state}
        onDelete={() => void discard()}
      />
    );
  return (
    <section
      className="notice transfer-notice stack"
      aria-label={t('courseTransfer.interruptedLabel')}
    >
      <p>{t('courseTransfer.interrupted', { title })}</p>
      <p className="quiet small">
        {t(packed === '' ? 'courseTransfer.stopped.notKept' : 'courseTransfer.stopped.text')}
      </p>
      <Problem text={opening.problem ?? writing.problem} />
      <div className="row">
        {packed !== '' && (
          <button
            type="button"
            className="button primary"
            disabled={opening.isRunning || writing.isDeleting}
            onClick={() => void goOn()}
          >
            {t('courseTransfer.goOn')}
          </button>
        )}
        <DeleteUnfinished
          {...{ title }}
          isDeleting={writing.isDeleting}
          onDelete={() => void discard()}
        />
      </div>
    </section>
  );
}

/** Says that something was deleted, where the buttons for it have been. */
function Deleted({ title }: { title: string }) {
  const place = useFocusOnMount<HTMLParagraphElement>();
  return (
    <p ref={place} tabIndex={-1} role="status" className="quiet">
      {t('courseTransfer.deleted', { title })}
    </p>
  );
}

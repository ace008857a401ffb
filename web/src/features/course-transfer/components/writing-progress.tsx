import { useState } from 'react';
import { Link } from 'react-router-dom';
import { ConfirmDialog } from '#web/design-system/confirm-dialog';
import type {
  useCourseWriting,
  Writing,
} from '#web/features/course-transfer/hooks/use-course-writing';
import { useFocusOnMount } from '#web/shared/use-focus-on-mount';
import { online } from '#web/shared/connection';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { UnsavedGuard } from '#web/shared/unsaved-guard';
import './course-transfer.css';

/** Shows how far the writing of a new course is; where it stopped, offers to continue or to delete what is there. */
export function WritingProgress(props: Props) {
  const place = useFocusOnMount<HTMLDivElement>();
  return (
    <div ref={place} tabIndex={-1} className="writing-progress">
      <WritingState {...props} />
      <UnsavedGuard
        isDirty={props.state.step === 'writing'}
        texts={{
          title: t('courseTransfer.leave.title'),
          text: t('courseTransfer.leave.text'),
          leave: t('courseTransfer.leave.leave'),
          stay: t('courseTransfer.leave.stay'),
        }}
        onLeave={() => {}}
      />
    </div>
  );
}

type Props = {
  title: string;
  state: Exclude<Writing, { step: 'idle' }>;
  writing: Pick<ReturnType<typeof useCourseWriting>, 'isDeleting' | 'problem' | 'goOn'>;
  onDelete: () => void;
};

function WritingState({ title, state, writing, onDelete }: Props) {
  const { isDeleting, problem, goOn } = writing;
  const isOnline = online.use();
  if (state.step === 'done')
    return (
      <div className="notice stack" role="status">
        <p>{t('courseTransfer.done', { title })}</p>
        <p className="row">
          <Link className="button primary" to={`/teach/courses/${state.courseID}`}>
            {t('courseTransfer.open')}
          </Link>
        </p>
      </div>
    );
  const { done, total } = state;
  return (
    <div className="card transfer-card stack">
      <label className="stack">
        <span>{t('courseTransfer.progress', { title })}</span>
        <progress max={total} value={done} />
      </label>
      <p role="status" className="quiet small">
        {!isOnline && state.step === 'writing'
          ? t('courseTransfer.waiting')
          : t('courseTransfer.steps', { done, total })}
      </p>
      {state.step === 'stopped' && (
        <>
          <div className="notice problem" role="alert">
            <p>{t(state.problem)}</p>
            <p>{t('courseTransfer.stopped.text')}</p>
          </div>
          <Problem text={problem} />
          <div className="row">
            <button
              type="button"
              className="button primary"
              disabled={isDeleting}
              onClick={() => void goOn()}
            >
              {t('courseTransfer.goOn')}
            </button>
            <DeleteUnfinished {...{ title, isDeleting, onDelete }} />
          </div>
        </>
      )}
    </div>
  );
}

/** Deletes what has been written of a course, after asking. */
export function DeleteUnfinished(props: {
  title: string;
  isDeleting: boolean;
  onDelete: () => void;
}) {
  const [isAsked, setAsked] = useState(false);
  const { title, isDeleting, onDelete } = props;
  return (
    <>
      <button type="button" className="button" disabled={isDeleting} onClick={() => setAsked(true)}>
        {t('courseTransfer.delete')}
      </button>
      <ConfirmDialog
        isOpen={isAsked}
        title={t('courseTransfer.deleteTitle')}
        yes={t('courseTransfer.delete')}
        no={t('courseTransfer.cancel')}
        isRunning={isDeleting}
        onYes={() => {
          setAsked(false);
          onDelete();
        }}
        onNo={() => setAsked(false)}
      >
        <p>{t('courseTransfer.deleteText', { title })}</p>
      </ConfirmDialog>
    </>
  );
}

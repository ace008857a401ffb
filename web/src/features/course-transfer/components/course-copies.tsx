import { useState } from 'react';
import { ConfirmDialog } from '#web/design-system/confirm-dialog';
import { Fingerprint } from '#web/features/course-transfer/components/fingerprint';
import { ProblemList } from '#web/features/course-transfer/components/problem-list';
import { WritingProgress } from '#web/features/course-transfer/components/writing-progress';
import { useCourseCopies } from '#web/features/course-transfer/hooks/use-course-copies';
import type { DeleteCourse } from '#web/features/course-transfer/hooks/use-course-writing';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import './course-transfer.css';

type Props = {
  courseID: string;
  uid: string;
  title: string;
  slug: string;
  deleteCourse: DeleteCourse;
};

/** Exports a course as a zip, and duplicates it. */
export function CourseCopies(props: Props) {
  const [isAsked, setAsked] = useState(false);
  const copies = useCourseCopies(props);
  const { exported, writing, copyTitle, problems, isBusy } = copies;
  return (
    <section className="card transfer-card stack" aria-labelledby="course-copies">
      <h2 id="course-copies">{t('courseTransfer.copies.heading')}</h2>
      <p className="quiet">{t('courseTransfer.copies.text')}</p>
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={isBusy}
          onClick={() => void copies.exportAsZip()}
        >
          {t('courseTransfer.export')}
        </button>
        <button type="button" className="button" disabled={isBusy} onClick={() => setAsked(true)}>
          {t('courseTransfer.duplicate')}
        </button>
      </div>
      <p role="status">{exported && t('courseTransfer.exported', { file: exported.name })}</p>
      {exported && <Fingerprint value={exported.fingerprint} />}
      <Problem text={copies.problem} />
      {problems && (
        <>
          <p className="notice problem" role="alert">
            {t('courseTransfer.duplicateProblems', { count: problems.length })}
          </p>
          <ProblemList problems={problems} />
        </>
      )}
      {writing.state.step !== 'idle' && (
        <WritingProgress
          {...{ writing, title: copyTitle }}
          state={writing.state}
          onDelete={() => void writing.discard()}
        />
      )}
      <ConfirmDialog
        isOpen={isAsked}
        title={t('courseTransfer.duplicateTitle')}
        yes={t('courseTransfer.duplicate')}
        no={t('courseTransfer.cancel')}
        onYes={() => {
          setAsked(false);
          void copies.duplicate();
        }}
        onNo={() => setAsked(false)}
      >
        <p>{t('courseTransfer.duplicateText', { title: copyTitle })}</p>
      </ConfirmDialog>
    </section>
  );
}

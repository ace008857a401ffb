import type { ProgramEnrollment } from '@trellis/model/programs/program-enrollment';
import { ProgressBar } from '#web/design-system/progress-bar';
import {
  enrollInProgram,
  setProgramStatus,
  setProgramTarget,
} from '#web/features/programs/data/program-enrollment.commands';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { TargetDateField } from '#web/shared/target-date-field';
import { useCommand } from '#web/shared/use-command';

type Props = { uid: string; programID: string; enrollment: ProgramEnrollment | undefined };

/** Shows buttons to enrol, pause, leave and resume, and the learner's progress and date. */
export function ProgramActions({ uid, programID, enrollment }: Props) {
  const { run, isRunning, problem } = useCommand();
  const notice = <Problem text={problem} />;
  if (enrollment === undefined)
    return (
      <>
        <button
          type="button"
          className="button primary"
          disabled={isRunning}
          onClick={() => run(() => enrollInProgram(uid, programID))}
        >
          {t('programs.enroll')}
        </button>
        <p className="small quiet">{t('programs.enrollHint')}</p>
        {notice}
      </>
    );
  const { status, progress, completedAt } = enrollment;
  const setStatus = (next: ProgramEnrollment['status']) =>
    run(() => setProgramStatus(uid, programID, next));
  if (status === 'paused' || status === 'dropped')
    return (
      <>
        <p>{t(status === 'paused' ? 'programs.isPaused' : 'programs.isDropped')}</p>
        <button
          type="button"
          className="button primary"
          disabled={isRunning}
          onClick={() => setStatus(completedAt === null ? 'active' : 'completed')}
        >
          {t('course.resume')}
        </button>
        {notice}
      </>
    );
  return (
    <>
      <ProgressBar percent={progress} label={t('programs.progress')} />
      <p className="small" role="status">
        {completedAt === null
          ? t('course.progressText', { percent: progress })
          : t('programs.completedAt', { date: formatDate(completedAt) })}
      </p>
      {completedAt === null && (
        <TargetDateField
          target={enrollment.targetCompletionDate}
          save={(date) => setProgramTarget(uid, programID, date)}
        />
      )}
      <div className="row">
        {completedAt === null && (
          <button type="button" className="button plain" onClick={() => setStatus('paused')}>
            {t('course.pause')}
          </button>
        )}
        <button type="button" className="button plain" onClick={() => setStatus('dropped')}>
          {t('course.leave')}
        </button>
      </div>
      {notice}
    </>
  );
}

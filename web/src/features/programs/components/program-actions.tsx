import { useState } from 'react';
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
import { useCommand } from '#web/shared/use-command';
import { useNow } from '#web/shared/use-now';

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
      {completedAt === null && <TargetDate {...{ uid, enrollment }} />}
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

/** Shows the date by which the learner wants to finish. */
function TargetDate({ uid, enrollment }: { uid: string; enrollment: ProgramEnrollment }) {
  const { run, problem } = useCommand();
  const [isWrong, setWrong] = useState(false);
  const now = useNow();
  const target = enrollment.targetCompletionDate;
  const choose = (value: string) => {
    const date = value === '' ? null : new Date(`${value}T23:59:59`);
    const isPossible = date === null || (date >= now && date.getFullYear() < 2100);
    setWrong(!isPossible);
    if (isPossible) void run(() => setProgramTarget(uid, enrollment.programID, date));
  };
  return (
    <>
      <label className="field">
        {t('course.target')}
        <input
          type="date"
          min={dayOf(now)}
          max="2099-12-31"
          defaultValue={target ? dayOf(target) : ''}
          aria-invalid={isWrong}
          aria-describedby="program-target"
          onChange={(event) => choose(event.target.value)}
        />
      </label>
      <p id="program-target" className="small" role="status">
        {isWrong && t('course.targetPast')}
      </p>
      <Problem text={problem} />
    </>
  );
}

/** Returns the value of a date field, in the device's calendar. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

import type { ReactNode } from 'react';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { ProgressBar } from '#web/design-system/progress-bar';
import { timeText } from '#web/shared/time-text';
import { formatAgo, formatDate } from '#web/shared/i18n/dates';
import { formatNumber, t } from '#web/shared/i18n/locale';
import { useNow } from '#web/shared/use-now';

/** Shows a learner's numbers in a course. */
export function LearnerFacts({ enrollment }: { enrollment: Enrollment }) {
  const { progress, enrolledAt, lastSeenAt, timeSpent, targetCompletionDate, completedAt } =
    enrollment;
  return (
    <div className="card stack learner-facts">
      <ProgressBar percent={progress} label={t('courseLearner.progress')} />
      <dl>
        <Fact name={t('courseLearner.progress')}>
          {formatNumber(progress / 100, { style: 'percent' })}
        </Fact>
        <Fact name={t('courseLearner.timeSpent')}>{timeText(timeSpent)}</Fact>
        <Fact name={t('courseLearner.lastSeen')}>
          {lastSeenAt === null ? t('courseLearner.notYet') : <Ago date={lastSeenAt} />}
        </Fact>
        <Fact name={t('courseLearner.enrolledAt')}>{formatDate(enrolledAt)}</Fact>
        {completedAt !== null && (
          <Fact name={t('courseLearner.completedAt')}>{formatDate(completedAt)}</Fact>
        )}
        {completedAt === null && targetCompletionDate !== null && (
          <Fact name={t('courseLearner.target')}>{formatDate(targetCompletionDate)}</Fact>
        )}
      </dl>
    </div>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Ago = ({ date }: { date: Date }) => (
  <time dateTime={date.toISOString()} title={formatDate(date)}>
    {formatAgo(date, useNow())}
  </time>
);

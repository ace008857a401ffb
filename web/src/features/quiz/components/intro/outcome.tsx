import { deadlineOf, isOver, type Attempt } from '@trellis/model/quiz/attempt';
import { Icon } from '#web/design-system/icon';
import { formatMoment } from '#web/features/quiz/components/intro/countdown';
import { serverClock } from '#web/shared/server-clock';
import { t } from '#web/shared/i18n/locale';

/** Shows passed or not passed, in words and an icon. */
export const Verdict = ({ passed }: { passed: boolean }) => (
  <span className="verdict" data-passed={passed}>
    <Icon name={passed ? 'done' : 'close'} />{' '}
    <span>{t(passed ? 'quiz.passed' : 'quiz.notPassed')}</span>
  </span>
);

/** Shows the state or result of an attempt. */
export function Outcome({ attempt }: { attempt: Attempt }) {
  const { status, percent, passed } = attempt;
  if (status === 'graded' && percent !== null && passed !== null) {
    return (
      <>
        <strong className="outcome-percent">{t('quiz.percent', { percent })}</strong>{' '}
        <Verdict passed={passed} />
      </>
    );
  }
  if (status === 'in_progress' && !isOver(attempt, serverClock.now())) {
    return t('quiz.underWay', { date: formatMoment(deadlineOf(attempt)) });
  }
  return t('quiz.isGraded');
}

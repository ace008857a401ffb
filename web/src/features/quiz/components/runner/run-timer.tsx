import { useEffect, useRef, useState } from 'react';
import { deadlineOf, type Attempt } from '@trellis/model/quiz/attempt';
import { passedMark, shownTime } from '#web/features/quiz/logic/time-left';
import { timeLeft, watchTime } from '#web/features/quiz/hooks/use-time-up';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { localStorageItem } from '#web/shared/local-storage-item';
import { serverClock } from '#web/shared/server-clock';

const hiding = localStorageItem('quiz.time');

/** Shows the remaining time, which can be hidden; announced only at half time and near the end. */
export function RunTimer({ attempt }: { attempt: Attempt }) {
  const deadline = deadlineOf(attempt);
  const at = deadline.getTime();
  const [isHidden, setHidden] = useState(hiding.read() === 'hidden');
  const [left, setLeft] = useState(() => timeLeft(deadline));
  const [said, setSaid] = useState('');
  const total = at - attempt.startedAt.getTime();
  const before = useRef(left);

  useEffect(
    () =>
      watchTime(() => {
        const now = timeLeft(new Date(at));
        const mark = passedMark(total, before.current, now);
        before.current = now;
        if (mark !== null) setSaid(sayTime(mark));
        setLeft(now);
        return 1000;
      }),
    [at, total],
  );
  const toggle = () => {
    hiding.write(isHidden ? null : 'hidden');
    setHidden(!isHidden);
  };
  return (
    <div className="run-timer">
      {!isHidden && (
        <span role="timer">
          <strong>{sayTime(left)}</strong>{' '}
          <span className="small quiet">
            {t('attempt.until', { time: formatDate(deadline, endFormat(deadline)) })}
          </span>
        </span>
      )}
      <button type="button" className="button plain small" onClick={toggle}>
        {t(isHidden ? 'attempt.showTime' : 'attempt.hideTime')}
      </button>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </div>
  );
}

function sayTime(left: number): string {
  const { unit, count } = shownTime(left);
  return t(`attempt.${unit}sLeft`, { count });
}

/** Show the date only if it is not today. */
const endFormat = (deadline: Date): Intl.DateTimeFormatOptions =>
  deadline.toDateString() === serverClock.now().toDateString()
    ? { timeStyle: 'short' }
    : { dateStyle: 'medium', timeStyle: 'short' };

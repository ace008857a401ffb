import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { online } from '#web/shared/connection';
import { t } from '#web/shared/i18n/locale';
import { useDelayedFlag } from '#web/shared/use-delayed-flag';

/** Shows an attempt that is being submitted, or waits for a connection. */
export function Submitting({ title }: { title: string }) {
  const isSlow = useDelayedFlag(true);
  const isOffline = !online.use();
  return (
    <EndNotice
      title={title}
      heading={t(isOffline || isSlow ? 'attempt.waits' : 'attempt.handingIn')}
    >
      {(isOffline || isSlow) && <p>{t('attempt.waitsText')}</p>}
    </EndNotice>
  );
}

/**
 * Shows an attempt that ended, by time or elsewhere, and what was saved of it. `lost`: the numbers of questions whose last
 * answers arrived too late.
 */
export function AttemptOver(props: {
  title: string;
  reason: 'time' | 'elsewhere';
  /** Whether the server has confirmed it. */
  isDone: boolean;
  answered: number;
  count: number;
  lost: number[];
  result: string;
}) {
  const { title, reason, isDone, answered, count, lost, result } = props;
  const isSlow = useDelayedFlag(!isDone);
  return (
    <EndNotice title={title} heading={t(`attempt.over.${reason}`)}>
      {isDone ? (
        <p>{t('attempt.keptOf', { number: answered, count })}</p>
      ) : (
        <p>{t(isSlow ? 'attempt.timeWaits' : 'attempt.handingIn')}</p>
      )}
      {isDone && lost.length > 0 && (
        <p>{t('attempt.lost', { count: lost.length, questions: lost.join(t('attempt.comma')) })}</p>
      )}
      {isDone && (
        <Link to={result} replace className="button primary">
          {t('attempt.toResult')}
        </Link>
      )}
    </EndNotice>
  );
}

function EndNotice(props: { title: string; heading: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The question that had the focus is gone.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="run-end stack">
      <h1 dir="auto">{props.title}</h1>
      <div className="notice stack">
        <h2 ref={heading} tabIndex={-1}>
          {props.heading}
        </h2>
        {props.children}
      </div>
    </div>
  );
}

import { Link } from 'react-router-dom';
import type { Attempt } from '@trellis/model/quiz/attempt';
import { formatMoment } from '#web/features/quiz/components/intro/countdown';
import { Outcome } from '#web/features/quiz/components/intro/outcome';
import { formatNumber, t } from '#web/shared/i18n/locale';

/** Somebody's attempts, the latest first, each with the way to what came of it. */
export function AttemptTable(props: {
  attempts: Attempt[];
  addressOf: (attempt: Attempt) => string;
}) {
  const { attempts, addressOf } = props;
  return (
    <div className="card attempts">
      <table>
        <caption className="visually-hidden">{t('quiz.attempts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('quiz.attempt')}</th>
            <th scope="col">{t('quiz.began')}</th>
            <th scope="col">{t('quiz.result')}</th>
          </tr>
        </thead>
        <tbody>
          {attempts.map((attempt) => (
            <tr key={attempt.number}>
              <th scope="row">
                <Link
                  to={addressOf(attempt)}
                  aria-label={t('quiz.attemptNumber', { number: attempt.number })}
                >
                  {formatNumber(attempt.number)}
                </Link>
              </th>
              <td>{formatMoment(attempt.startedAt)}</td>
              <td>
                <Outcome attempt={attempt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

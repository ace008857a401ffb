import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Attempt } from '@trellis/model/quiz/attempt';
import { formatMoment } from '#web/features/quiz/components/intro/countdown';
import { Outcome } from '#web/features/quiz/components/intro/outcome';
import { formatNumber, t } from '#web/shared/i18n/locale';

/** Shows a table of attempts, each with a link to its result. */
export function AttemptTable(props: {
  caption: string;
  attempts: Attempt[];
  addressOf: (attempt: Attempt) => string;
  /** For attempts of several learners: the name of each row and the column heading. */
  named?: { heading: string; nameOf: (attempt: Attempt) => ReactNode };
}) {
  const { caption, attempts, addressOf, named } = props;
  return (
    <div className="card attempts">
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{named?.heading ?? t('quiz.attempt')}</th>
            <th scope="col">{t('quiz.began')}</th>
            <th scope="col">{t('quiz.result')}</th>
          </tr>
        </thead>
        <tbody>
          {attempts.map((attempt) => (
            <tr key={`${attempt.userID} ${attempt.number}`}>
              <th scope="row">
                <Link
                  to={addressOf(attempt)}
                  // A number alone is a poor link text for screen readers.
                  aria-label={
                    named ? undefined : t('quiz.attemptNumber', { number: attempt.number })
                  }
                >
                  {named?.nameOf(attempt) ?? formatNumber(attempt.number)}
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

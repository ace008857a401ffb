import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Attempt } from '@trellis/model/quiz/attempt';
import { formatMoment } from '#web/features/quiz/components/intro/countdown';
import { Outcome } from '#web/features/quiz/components/intro/outcome';
import { AuthoredContent } from '#web/shared/authored-content';
import { formatNumber, t } from '#web/shared/i18n/locale';

type Shown = {
  addressOf: (attempt: Attempt) => string;
  /** For attempts of several learners: the name of each row and the column heading. */
  named?: { heading: string; nameOf: (attempt: Attempt) => ReactNode };
  /** What is said of an attempt that was reset. */
  resetText: string;
};

/** Shows a table of attempts, each with a link to its result. */
export function AttemptTable(props: Shown & { caption: string; attempts: Attempt[] }) {
  const { caption, attempts, ...shown } = props;
  return (
    <div className="card attempts">
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{shown.named?.heading ?? t('quiz.attempt')}</th>
            <th scope="col">{t('quiz.began')}</th>
            <th scope="col">{t('quiz.result')}</th>
          </tr>
        </thead>
        <tbody>
          {attempts.map((attempt) => (
            <AuthoredContent
              key={`${attempt.userID} ${attempt.number}`}
              text={`${attempt.startedAt} ${attempt.status} ${attempt.resetAt}`}
              fallback={<BrokenRow attempt={attempt} {...shown} />}
            >
              <Row attempt={attempt} {...shown} />
            </AuthoredContent>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = Shown & { attempt: Attempt };

function Row({ attempt, addressOf, named, resetText }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <Link
          to={addressOf(attempt)}
          // A number alone is a poor link text for screen readers.
          aria-label={named ? undefined : t('quiz.attemptNumber', { number: attempt.number })}
        >
          {named?.nameOf(attempt) ?? formatNumber(attempt.number)}
        </Link>
      </th>
      <td>{formatMoment(attempt.startedAt)}</td>
      <td>
        <Outcome attempt={attempt} />
        {attempt.resetAt && <p className="small">{resetText}</p>}
      </td>
    </tr>
  );
}

/** An attempt that cannot be shown: which one it is, if that can. */
const BrokenRow = ({ attempt, named }: RowProps) => (
  <tr>
    <th scope="row">
      <AuthoredContent text={String(attempt.number)}>
        {named?.nameOf(attempt) ?? String(attempt.number)}
      </AuthoredContent>
    </th>
    <td colSpan={2} />
  </tr>
);

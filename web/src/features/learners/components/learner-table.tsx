import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { orderOf, type LearnerSort } from '@trellis/model/progress/learners-of-course';
import { Drawing, Icon } from '#web/design-system/icon';
import { ProgressBar } from '#web/design-system/progress-bar';
import type { Learner } from '#web/features/learners/data/learners.queries';
import type { Chosen } from '#web/features/learners/hooks/use-learner-choice';
import { nameOf, stateOf } from '#web/features/learners/logic/learner-rows';
import { sortsOf } from '#web/features/learners/logic/sorts-of';
import { timeText } from '#web/shared/time-text';
import { formatAgo, formatDate } from '#web/shared/i18n/dates';
import { formatNumber, t, type TextKey } from '#web/shared/i18n/locale';

/** The lines of the icon of what can be sorted by. */
const upAndDown = 'm8 9 4-4 4 4M8 15l4 4 4-4';

type Props = { courseID: string; learners: Learner[]; chosen: Chosen; now: Date };

/** The columns in order; those with a sort can be sorted by. */
const columns: { label: TextKey; sort?: LearnerSort }[] = [
  { label: 'learners.name', sort: 'name' },
  { label: 'learners.status' },
  { label: 'learners.progress', sort: 'progress' },
  { label: 'learners.quizzes' },
  { label: 'learners.lastSeen', sort: 'seen' },
  { label: 'learners.timeSpent' },
  { label: 'learners.enrolled', sort: 'enrolled' },
];

/** Shows learners as a table; on small screens each row as a card. */
export function LearnerTable({ courseID, learners, chosen, now }: Props) {
  return (
    <div className="card learner-table-frame">
      <table className="learner-table">
        <caption className="visually-hidden">{t('learners.caption')}</caption>
        <thead>
          <tr>
            {columns.map(({ label, sort }) => (
              <Head key={label} {...{ label, sort, chosen }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {learners.map((learner) => (
            <Row key={learner.id} {...{ courseID, learner, now }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head(props: { label: TextKey; sort: LearnerSort | undefined; chosen: Chosen }) {
  const { label, sort, chosen } = props;
  const order = orderOf(chosen.choice);
  const isSorted = sort === order.sort;
  const direction = order.direction === 'asc' ? 'ascending' : 'descending';
  if (sort === undefined || !sortsOf(chosen.choice).includes(sort)) {
    return <th scope="col">{t(label)}</th>;
  }
  return (
    <th scope="col" aria-sort={isSorted ? direction : 'none'}>
      <button type="button" onClick={() => chosen.chooseSort(sort)}>
        <span>{t(label)}</span>
        {isSorted ? (
          <Icon name={order.direction === 'asc' ? 'up' : 'down'} />
        ) : (
          <Drawing path={upAndDown} />
        )}
      </button>
    </th>
  );
}

function Row({ courseID, learner, now }: { courseID: string; learner: Learner; now: Date }) {
  const { userID, progress, passedQuizIDs, quizIDs, lastSeenAt, enrolledAt, timeSpent } = learner;
  const state = stateOf(learner, now);
  return (
    <tr>
      <th scope="row">
        <Link to={`/teach/courses/${courseID}/learners/${userID}`}>
          <bdi>{nameOf(learner)}</bdi>
        </Link>
      </th>
      <Cell label="learners.status">
        <span className="tag" data-state={state}>
          {t(`learners.state.${state}`)}
        </span>
      </Cell>
      <Cell label="learners.progress">
        <span className="learner-progress">
          <ProgressBar
            percent={progress}
            label={t('learners.progressOf', { name: nameOf(learner) })}
          />
          <span>{formatNumber(progress / 100, { style: 'percent' })}</span>
        </span>
      </Cell>
      <Cell label="learners.quizzes">
        {t('learners.passedOf', { passed: passedQuizIDs.length, all: quizIDs.length })}
      </Cell>
      <Cell label="learners.lastSeen">
        {lastSeenAt === null ? (
          t('learners.never')
        ) : (
          <time dateTime={lastSeenAt.toISOString()} title={formatDate(lastSeenAt)}>
            {formatAgo(lastSeenAt, now)}
          </time>
        )}
      </Cell>
      <Cell label="learners.timeSpent">{timeText(timeSpent)}</Cell>
      <Cell label="learners.enrolled">
        <time dateTime={enrolledAt.toISOString()}>
          {formatDate(enrolledAt, { dateStyle: 'medium' })}
        </time>
      </Cell>
    </tr>
  );
}

/** A cell, which names its column where the head is hidden. */
function Cell({ label, children }: { label: TextKey; children: ReactNode }) {
  return (
    <td>
      <span className="learner-cell-label">{t(label)}</span>
      {children}
    </td>
  );
}

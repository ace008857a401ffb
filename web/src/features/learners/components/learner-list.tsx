import { useState } from 'react';
import { isStalled } from '@trellis/model/progress/stalled';
import { Skeleton } from '#web/design-system/skeleton';
import { LearnerFilters } from '#web/features/learners/components/learner-filters';
import { LearnerTable } from '#web/features/learners/components/learner-table';
import { useLearnerPage, type LearnerPage } from '#web/features/learners/data/learners.queries';
import { useLearnerChoice, type Chosen } from '#web/features/learners/hooks/use-learner-choice';
import type { QueryState } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import '#web/features/learners/components/learners.css';

/** Shows a course's learners, a page at a time. Reads up to fifty-one per page. */
export function LearnerList(props: { courseID: string; now: Date }) {
  const { courseID } = props;
  // As of the opening of the page: another time would be another query.
  const [now] = useState(props.now);
  const chosen = useLearnerChoice();
  const page = useLearnerPage(courseID, chosen.choice, now, chosen.cursors.at(-1));
  return (
    <>
      <LearnerFilters chosen={chosen} />
      <LearnerRows {...{ courseID, page, chosen, now }} />
    </>
  );
}

/** Shows a page of learners in each of its states. */
export function LearnerRows(props: {
  courseID: string;
  page: QueryState<LearnerPage>;
  chosen: Chosen;
  now: Date;
}) {
  const { courseID, page, chosen, now } = props;
  const { choice, cursors } = chosen;
  if (page.status !== 'ready') {
    return (
      <StateNotice {...page} skeleton={<Skeleton height="24rem" label={t('state.loading')} />} />
    );
  }
  const { next } = page.value;
  // A search among stalled learners finds all active ones of the name.
  const learners =
    choice.filter === 'stalled'
      ? page.value.learners.filter((learner) => isStalled(learner, now))
      : page.value.learners;
  const isEverybody = choice.filter === 'all' && choice.prefix === '';
  return (
    <>
      <p role="status" className="visually-hidden">
        {t('learners.shown', { count: learners.length })}
      </p>
      {learners.length > 0 ? (
        <LearnerTable {...{ courseID, learners, chosen, now }} />
      ) : isEverybody && cursors.length === 0 ? (
        <div className="notice stack">
          <h3>{t('learners.nobody')}</h3>
          <p>{t('learners.nobodyText')}</p>
        </div>
      ) : (
        <p className="notice">{t('learners.noMatch')}</p>
      )}
      {(next !== null || cursors.length > 0) && <Pager {...{ chosen, next }} />}
    </>
  );
}

function Pager({ chosen, next }: { chosen: Chosen; next: LearnerPage['next'] }) {
  const { cursors, openNext, openPrevious } = chosen;
  return (
    <nav className="row" aria-label={t('learners.pages')}>
      <button
        type="button"
        className="button"
        aria-disabled={cursors.length === 0}
        onClick={openPrevious}
      >
        {t('learners.previous')}
      </button>
      <span>{t('learners.page', { number: cursors.length + 1 })}</span>
      <button
        type="button"
        className="button"
        aria-disabled={next === null}
        onClick={() => next !== null && openNext(next)}
      >
        {t('learners.next')}
      </button>
    </nav>
  );
}

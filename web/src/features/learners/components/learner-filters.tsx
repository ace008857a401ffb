import { learnerFilters, type LearnerFilter } from '@trellis/model/progress/learners-of-course';
import { orderOf, type LearnerSort } from '@trellis/model/progress/learners-of-course';
import { Choice, Field } from '#web/design-system/field';
import type { Chosen } from '#web/features/learners/hooks/use-learner-choice';
import { sortsOf } from '#web/features/learners/logic/sorts-of';
import { t } from '#web/shared/i18n/locale';

/** The fields to search a list of learners, to filter it and, on small screens, to sort it. */
export function LearnerFilters({ chosen }: { chosen: Chosen }) {
  const { choice, search, setSearch, chooseFilter, chooseSort } = chosen;
  const { sort, direction } = orderOf(choice);
  return (
    <div className="learner-filters" role="search">
      <Field
        label={t('learners.search')}
        type="search"
        value={search}
        placeholder={t('learners.searchHint')}
        autoComplete="off"
        onChange={(event) => setSearch(event.target.value)}
      />
      <Choice
        label={t('learners.filter')}
        value={choice.filter}
        onChange={(event) => chooseFilter(event.target.value as LearnerFilter)}
      >
        {learnerFilters.map((filter) => (
          <option key={filter} value={filter}>
            {t(`learners.filter.${filter}`)}
          </option>
        ))}
      </Choice>
      <div className="learner-sort">
        <Choice
          label={t('learners.sort')}
          value={`${sort} ${direction}`}
          onChange={(event) => {
            const [wanted, order] = event.target.value.split(' ');
            chooseSort(wanted as LearnerSort, order as 'asc' | 'desc');
          }}
        >
          {sortsOf(choice).flatMap((each) =>
            (['asc', 'desc'] as const).map((order) => (
              <option key={`${each} ${order}`} value={`${each} ${order}`}>
                {t(`learners.sort.${each}.${order}`)}
              </option>
            )),
          )}
        </Choice>
      </div>
    </div>
  );
}

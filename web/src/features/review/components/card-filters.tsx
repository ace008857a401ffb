import { useMemo } from 'react';
import type { Deck } from '#web/data/cards/deck.queries';
import { Choice } from '#web/design-system/field';
import { tagsIn, type CardFilter } from '#web/features/review/logic/card-filter';
import type { Question } from '#web/features/review/logic/question';
import { t } from '#web/shared/i18n/locale';

const difficulties = ['easy', 'medium', 'hard'] as const;

/** Lets a learner review only some cards. */
export function CardFilters(props: {
  deck: Deck;
  questions: Question[];
  filter: CardFilter;
  setFilter: (filter: CardFilter) => void;
}) {
  const { deck, questions, filter, setFilter } = props;
  const tags = useMemo(() => tagsIn(questions), [questions]);
  const isFiltered = filter.courseID !== '' || filter.tag !== '' || filter.difficulty !== '';
  const { courses } = deck;
  return (
    <details className="review-filters" open={isFiltered || undefined}>
      <summary>{t('review.filter.title')}</summary>
      <div className="review-filter-fields">
        {courses.length > 1 && (
          <Choice
            label={t('review.filter.course')}
            value={filter.courseID}
            onChange={({ target }) => setFilter({ ...filter, courseID: target.value })}
          >
            <option value="">{t('review.filter.all')}</option>
            {courses.map(({ courseID, title }) => (
              <option key={courseID} value={courseID} dir="auto">
                {title}
              </option>
            ))}
          </Choice>
        )}
        {tags.length > 0 && (
          <Choice
            label={t('review.filter.tag')}
            value={filter.tag}
            onChange={({ target }) => setFilter({ ...filter, tag: target.value })}
          >
            <option value="">{t('review.filter.all')}</option>
            {tags.map((tag) => (
              <option key={tag} value={tag} dir="auto">
                {tag}
              </option>
            ))}
          </Choice>
        )}
        <Choice
          label={t('review.filter.difficulty')}
          value={filter.difficulty}
          onChange={({ target }) =>
            setFilter({
              ...filter,
              difficulty: difficulties.find((each) => each === target.value) ?? '',
            })
          }
        >
          <option value="">{t('review.filter.all')}</option>
          {difficulties.map((difficulty) => (
            <option key={difficulty} value={difficulty}>
              {t(`review.difficulty.${difficulty}`)}
            </option>
          ))}
        </Choice>
      </div>
    </details>
  );
}

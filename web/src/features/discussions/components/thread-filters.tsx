import { Field } from '#web/design-system/field';
import { t } from '#web/shared/i18n/locale';

/** Which threads of a course are shown. */
export const shownThreads = ['all', 'mine', 'unread', 'unanswered'] as const;
export type ShownThreads = (typeof shownThreads)[number];

/** Narrows the threads of a course. */
export function ThreadFilters(props: {
  filter: ShownThreads;
  choose: (show: ShownThreads) => void;
  /** The title of the lesson that the threads are about; undefined for the whole course. */
  lesson: string | undefined;
  search: string;
  setSearch: (text: string) => void;
}) {
  const { filter, choose, lesson, search, setSearch } = props;
  return (
    <>
      <div className="row" role="group" aria-label={t('discussions.filter')}>
        {shownThreads.map((show) => (
          <button
            key={show}
            type="button"
            className="filter"
            aria-pressed={show === filter && (lesson === undefined || show !== 'all')}
            onClick={() => choose(show)}
          >
            {t(`discussions.filter.${show}`)}
          </button>
        ))}
      </div>
      {lesson !== undefined && filter === 'all' && (
        <p className="small">{t('discussions.aboutLesson', { title: lesson })}</p>
      )}
      <Field
        type="search"
        label={t('discussions.search')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
    </>
  );
}

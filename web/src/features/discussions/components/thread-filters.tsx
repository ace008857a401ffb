import { Link } from 'react-router-dom';
import type { ThreadPlace } from '@trellis/model/discussions/thread-place';
import { Field } from '#web/design-system/field';
import { discussionAddress } from '#web/shared/discussion-place';
import { t } from '#web/shared/i18n/locale';

/** Which threads of a course are shown. */
export const shownThreads = ['all', 'mine', 'unread', 'unanswered'] as const;
export type ShownThreads = (typeof shownThreads)[number];

/** Narrows the threads of a course. */
export function ThreadFilters(props: {
  filter: ShownThreads;
  choose: (show: ShownThreads) => void;
  courseID: string;
  place: ThreadPlace;
  /** What the place is called that the threads are about; undefined for the whole course. */
  about: string | undefined;
  search: string;
  setSearch: (text: string) => void;
}) {
  const { courseID, filter, choose, place, about, search, setSearch } = props;
  return (
    <>
      <div className="row" role="group" aria-label={t('discussions.filter')}>
        {shownThreads.map((show) => (
          <button
            key={show}
            type="button"
            className="filter"
            aria-pressed={show === filter && (about === undefined || show !== 'all')}
            onClick={() => choose(show)}
          >
            {t(`discussions.filter.${show}`)}
          </button>
        ))}
      </div>
      {about !== undefined && filter === 'all' && (
        <p className="row small">
          <span>{t('discussions.about', { place: about })}</span>
          {place.lessonID !== null && place.blockID !== null && (
            <Link to={discussionAddress(courseID, { lessonID: place.lessonID })}>
              {t('discussions.wholeLesson')}
            </Link>
          )}
        </p>
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

import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  learnerFilters,
  type LearnerChoice,
  type LearnerFilter,
  type LearnerSort,
} from '@trellis/model/progress/learners-of-course';
import { foldText } from '@trellis/model/text/fold';
import type { Learner } from '#web/features/learners/data/learners.queries';

/** The pause in typing after which a search is sent, in ms, because each costs reads. */
const pause = 400;

/** What somebody chose to see of the learners. */
export type Chosen = {
  choice: LearnerChoice;
  search: string;
  /** The last learner of each page before the one shown. */
  cursors: Learner[];
  chooseFilter: (filter: LearnerFilter) => void;
  chooseSort: (sort: LearnerSort, direction?: 'asc' | 'desc') => void;
  setSearch: (text: string) => void;
  openNext: (cursor: Learner) => void;
  openPrevious: () => void;
};

/** The direction that people expect first. */
const firstDirection: Record<LearnerSort, 'asc' | 'desc'> = {
  name: 'asc',
  progress: 'desc',
  seen: 'desc',
  enrolled: 'desc',
};

const everybody: LearnerChoice = { filter: 'all', sort: 'name', direction: 'asc', prefix: '' };

/**
 * Holds the filter, order, search and page of a list of learners. A link may choose the filter, as in `?show=stalled`. Any
 * other choice starts from the first page.
 */
export function useLearnerChoice(): Chosen {
  const [asked] = useSearchParams();
  const [choice, setChoice] = useState(() => {
    const filter = learnerFilters.find((one) => one === asked.get('show'));
    return filter ? { ...everybody, filter } : everybody;
  });
  const [search, setSearch] = useState('');
  const [cursors, setCursors] = useState<Learner[]>([]);
  const choose = (changes: Partial<LearnerChoice>) => {
    setChoice((before) => ({ ...before, ...changes }));
    setCursors([]);
  };
  useEffect(() => {
    const prefix = foldText(search).trim();
    if (prefix === choice.prefix) return;
    const timer = setTimeout(() => {
      setChoice((before) => ({ ...before, prefix }));
      setCursors([]);
    }, pause);
    return () => clearTimeout(timer);
  }, [search, choice.prefix]);
  return {
    choice,
    search,
    cursors,
    setSearch,
    chooseFilter: (filter) => choose({ filter }),
    chooseSort: (sort, direction) =>
      choose({
        sort,
        direction:
          direction ??
          (choice.sort !== sort
            ? firstDirection[sort]
            : choice.direction === 'asc'
              ? 'desc'
              : 'asc'),
      }),
    openNext: (cursor) => setCursors((before) => [...before, cursor]),
    openPrevious: () => setCursors((before) => before.slice(0, -1)),
  };
}

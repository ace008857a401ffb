import { cardFlag } from '@trellis/model/cards/card-flag';
import { cardFlagsOf } from '@trellis/model/cards/queries';
import { useLiveQuery } from '#web/firebase/live-query';

/** How many reports are read; the next ones come as these are done. */
const most = 100;

/** Returns what learners reported about a course's cards, oldest first, live: one read each. */
export const useCardFlags = (courseID: string) =>
  useLiveQuery({ ...cardFlagsOf(courseID), limit: most }, cardFlag);

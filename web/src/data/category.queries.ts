import { category } from '@trellis/model/content/category';
import { allCategories } from '@trellis/model/queries';
import { useLiveQuery } from '#web/firebase/live-query';

/** Returns the school's subjects: one read each. */
export const useCategories = () => useLiveQuery(allCategories(), category);

import { gift } from '@trellis/model/commerce/gift';
import { giftsOfCourse } from '@trellis/model/commerce/queries';
import { useLivePages } from '#web/firebase/live-pages';

/** How many gifts a list shows at once. */
const pageSize = 25;

/** Returns to whom a course was given, latest first: one read each. */
export const useGifts = (courseID: string) => useLivePages(giftsOfCourse(courseID, pageSize), gift);

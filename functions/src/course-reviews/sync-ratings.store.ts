import { ratingFieldsOf, shownAverage } from '@trellis/model/course-reviews/ratings';
import { listCourse } from '#functions/content/list-course.store';
import { countRatings } from '#functions/course-reviews/count-ratings.store';
import { changesOf } from '#functions/firestore/changes';
import { read, refs } from '#functions/firestore/typed-refs';
import { groupCommit } from '#functions/runtime/group-commit';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/**
 * Writes what a course's reviews say in sum. They are counted after the course was read, and written only if nobody has
 * changed the course meanwhile, so that the last one to write has counted last; events may come twice, late and in any
 * order. Requests that arrive meanwhile share the next count. Returns whether the course exists.
 *
 * The catalogue follows at once when its average changes, which is rare with many reviews, and hourly otherwise
 * (`courseRefresh`): all courses share its document. Six reads and a write.
 */
export const syncRatings = groupCommit<'changed', boolean>(Infinity, (courseID) =>
  retryWithBackoff(async () => {
    const courseAt = refs.course(courseID);
    const stored = await read(courseAt);
    if (stored === null) return false;
    const counted = ratingFieldsOf(await countRatings(courseID));
    const changes = changesOf(stored.data, counted);
    if (changes === null) return true;
    await courseAt.ref.update(changes, { lastUpdateTime: stored.updateTime });
    const isShown = shownAverage(stored.data.ratingAverage) !== shownAverage(counted.ratingAverage);
    if (isShown) await listCourse(courseID);
    return true;
  }),
);

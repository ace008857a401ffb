import { FieldPath, FieldValue } from 'firebase-admin/firestore';
import { isDeepStrictEqual } from 'node:util';
import { catalogEntryOf, shardOf } from '@trellis/model/content/catalog';
import { db } from '#functions/firestore/admin';
import { refs, readAll } from '#functions/firestore/typed-refs';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/**
 * Updates a course's catalogue entry; removes it when the course is deleted or not published. Uses optimistic
 * concurrency, because many courses share a shard.
 */
export const listCourse = (courseID: string): Promise<void> =>
  retryWithBackoff(async () => {
    const courseAt = refs.course(courseID);
    const shardAt = refs.catalog(shardOf(courseID));
    const stored = await readAll(courseAt, shardAt);
    const course = stored(courseAt)?.data;
    const shard = stored(shardAt);

    const entry = course ? catalogEntryOf(course) : null;
    const listed = new Map(Object.entries(shard?.data.courses ?? {})).get(courseID) ?? null;
    if (isDeepStrictEqual(entry, listed)) return;
    if (shard === null) {
      await shardAt.ref.create({ courses: { [courseID]: entry } });
    } else {
      const line = new FieldPath('courses', courseID);
      // The SDK's variadic form takes the precondition after the field.
      await db
        .batch()
        .update(shardAt.ref, line, entry ?? FieldValue.delete(), {
          lastUpdateTime: shard.updateTime,
        })
        .commit();
    }
  });

import { FieldPath, FieldValue } from 'firebase-admin/firestore';
import { isDeepStrictEqual } from 'node:util';
import { catalogEntryOf, shardOf } from '@trellis/model/content/catalog';
import { db } from '#functions/firestore/admin';
import { places, readAll } from '#functions/firestore/documents';
import { retrying } from '#functions/runtime/retrying';

/**
 * Brings a course's line in the catalogue up to the course; takes it off when the course is gone or not published. Waits
 * for nobody: many courses share a shard, so whoever finds that another was first looks again.
 */
export const listCourse = (courseID: string): Promise<void> =>
  retrying(async () => {
    const courseAt = places.course(courseID);
    const shardAt = places.catalog(shardOf(courseID));
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
      // The precondition follows the field in the SDK's variadic form.
      await db
        .batch()
        .update(shardAt.ref, line, entry ?? FieldValue.delete(), {
          lastUpdateTime: shard.updateTime,
        })
        .commit();
    }
  });

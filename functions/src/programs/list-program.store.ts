import { FieldPath, FieldValue } from 'firebase-admin/firestore';
import { isDeepStrictEqual } from 'node:util';
import { shardOf } from '@trellis/model/content/catalog';
import { programEntryOf } from '@trellis/model/programs/program-entry';
import { db } from '#functions/firestore/admin';
import { refs, readAll } from '#functions/firestore/typed-refs';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/** Updates a program's catalogue entry, as `listCourse` does a course's. */
export const listProgram = (programID: string): Promise<void> =>
  retryWithBackoff(async () => {
    const programAt = refs.program(programID);
    const shardAt = refs.catalog(shardOf(programID));
    const stored = await readAll(programAt, shardAt);
    const program = stored(programAt)?.data;
    const shard = stored(shardAt);

    const entry = program ? programEntryOf(program) : null;
    const listed = new Map(Object.entries(shard?.data.programs ?? {})).get(programID) ?? null;
    if (isDeepStrictEqual(entry, listed)) return;
    if (shard === null) {
      await shardAt.ref.create({ courses: {}, programs: { [programID]: entry } });
      return;
    }
    const line = new FieldPath('programs', programID);
    // The SDK's variadic form takes the precondition after the field.
    await db
      .batch()
      .update(shardAt.ref, line, entry ?? FieldValue.delete(), { lastUpdateTime: shard.updateTime })
      .commit();
  });

import { HttpsError } from 'firebase-functions/v2/https';
import { openProgramEnrollments } from '@trellis/model/queries';
import { decode } from '#functions/firestore/decode';
import { queryOf } from '#functions/firestore/find';
import { refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';

type Wish = { actorID: string; programID: string; isConfirmed: boolean };

/**
 * Deletes a program, if that is confirmed, and returns how many learners are in it. In the same commit its tombstone and the
 * deletion of its parts, which `deleteProgramParts` carries out. Four reads and a count.
 */
export const buryProgram = (
  { actorID, programID, isConfirmed }: Wish,
  at = new Date(),
): Promise<number> =>
  transact(async (transaction) => {
    const programAt = refs.program(programID);
    const actorAt = refs.user(actorID);
    const tombstoneAt = refs.tombstone('programs', programID);
    const [foundProgram, foundActor, tombstone] = await transaction.getAll(
      ...[programAt.ref, actorAt.ref, tombstoneAt.ref],
    );
    const program = decode(programAt.schema, foundProgram);
    const isAdmin = decode(actorAt.schema, foundActor)?.role === 'admin';
    if (program === null && tombstone?.exists) return 0;
    if (program === null) throw new HttpsError('not-found', 'There is no such program.');
    if (program.authorID !== actorID && !isAdmin)
      throw new HttpsError('permission-denied', 'Only its author deletes it.');
    const learners = await transaction.get(queryOf(openProgramEnrollments(programID)).count());
    if (isConfirmed) {
      transaction.delete(programAt.ref);
      transaction.set(tombstoneAt.ref, { deletedBy: actorID, deletedAt: at });
      transaction.set(refs.deletion('programs', programID).ref, {
        ...{ collection: 'programs', itemID: programID, since: at, runs: 0 },
      });
    }
    return learners.data().count;
  });

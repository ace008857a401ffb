import type { Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import type { ProgramEnrollment } from '@trellis/model/programs/program-enrollment';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';

/** Who acts on whose record in which program. */
export type ProgramStaffAction = { actorID: string; programID: string; uid: string };

/** The learner's record, as it was read by the transaction. */
export type OpenProgramLearner = {
  /** The title of the program. */
  title: string;
  enrollment: ProgramEnrollment;
  /** The name of who acts. */
  from: string;
  /** Whether the learner wants no messages from staff. */
  isMuted: boolean;
};

/**
 * Returns a learner's record for a member of the program's staff: a teacher of it or an admin; the caller's role is checked
 * before. Nobody else learns from the refusal who is enrolled. Five reads.
 */
export async function openProgramLearner(
  transaction: Transaction,
  { actorID, programID, uid }: ProgramStaffAction,
): Promise<OpenProgramLearner> {
  const at = {
    actor: refs.user(actorID),
    profile: refs.profile(actorID),
    program: refs.program(programID),
    enrollment: refs.programEnrollment(uid, programID),
    learner: refs.user(uid),
  };
  const [foundActor, foundProfile, foundProgram, foundEnrollment, foundLearner] =
    await transaction.getAll(
      ...[at.actor.ref, at.profile.ref, at.program.ref, at.enrollment.ref, at.learner.ref],
    );
  const program = decode(at.program.schema, foundProgram);
  const isAdmin = decode(at.actor.schema, foundActor)?.role === 'admin';
  if (!isAdmin && !program?.teacherIDs.includes(actorID))
    throw new HttpsError('permission-denied', 'Not for you.');
  const enrollment = decode(at.enrollment.schema, foundEnrollment);
  if (program === null || enrollment === null)
    throw new HttpsError('not-found', 'There is no such learner in this program.');
  const learner = decode(at.learner.schema, foundLearner);
  return {
    title: program.title,
    enrollment,
    from: decode(at.profile.schema, foundProfile)?.displayName ?? '',
    isMuted: learner?.settings.mutedNotifications.includes('message') ?? true,
  };
}

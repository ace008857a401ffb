import type { CallableRequest } from 'firebase-functions/v2/https';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { decodeEach } from '@trellis/functions/firestore/find';
import { auditEntry } from '@trellis/model/administration/audit-entry';
import { notification } from '@trellis/model/notification';
import { coursePath, userPath } from '@trellis/model/paths';
import { aUser } from '#tests/factories/a-user';
import { write } from '#tests/functions/events';
import { data, enrol, openCourse, run, signUp } from '#tests/functions/fixtures';

/** A call as the platform passes it, by somebody whose token says this role. */
export const requestBy = (uid: string, role: string, input: unknown) =>
  ({
    auth: { uid, token: { role, email_verified: true }, rawToken: '' },
    data: input,
    rawRequest: {},
    acceptsStreaming: false,
  }) as unknown as CallableRequest<unknown>;

/** Opens a course of Tess with some lessons, in which Lea is enrolled; Theo teaches another one, Ada is an admin. */
export async function openTaughtCourse(lessons: number): Promise<string[]> {
  const lessonIDs = await openCourse('ferns', lessons);
  await run.course(
    await write(coursePath('ferns'), {
      ...(await data(refs.course('ferns'))),
      teacherIDs: ['tess'],
    }),
  );
  for (const [uid, role] of [
    ['tess', 'teacher'],
    ['theo', 'teacher'],
    ['ada', 'admin'],
  ] as const)
    await run.user(await write(userPath(uid), aUser(role, { email: `${uid}@school.example` })));
  await signUp('lea');
  await enrol('lea', 'ferns');
  return lessonIDs;
}

/** Returns the entries of the audit log by their ids. */
export async function auditLog() {
  const { docs } = await refs.audit('any').ref.parent.get();
  return new Map(decodeEach(auditEntry, { docs }).map(({ id, ...entry }) => [id, entry]));
}

/** Returns what the staff of courses wrote to Lea. */
export async function notesTo(uid: string) {
  const { docs } = await refs.notification(uid, 'any').ref.parent.get();
  return decodeEach(notification, { docs }).flatMap(({ id, itemID, title, note }) =>
    note ? [{ id, itemID, title, ...note }] : [],
  );
}

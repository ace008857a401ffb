import * as z from 'zod/mini';
import { id } from '#model/fields';

/**
 * Gives a member of the company a seat of a licence, or takes it away; it is free for others once it has cooled off. For the
 * company's admins and administrators. Idempotent. Rejected with `failed-precondition` if no seat is free or the person is no
 * member, and with `not-found` if there is no such licence.
 */
export const changeSeat = {
  name: 'changeSeat',
  input: z.object({ licenceID: id, uid: id, isAssigned: z.boolean() }),
  output: z.object({}),
} as const;

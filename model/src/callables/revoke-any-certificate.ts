import * as z from 'zod/mini';
import { reason, requestID } from '#model/callables/staff-action';
import { id } from '#model/fields';

/**
 * Revokes any certificate of a person, with a reason that they read: of a badge, or of a course, also if it was deleted. With
 * `mayReissue` they may confirm their name once more and get another one. For administrators. Changes nothing if it is so
 * already. Rejected with `not-found` if there is no such certificate.
 */
export const revokeAnyCertificate = {
  name: 'revokeAnyCertificate',
  input: z.object({
    uid: id,
    /** The id of the person's record of it, such as `badge:first-steps`. */
    recordID: id,
    requestID,
    mayReissue: z.boolean(),
    reason,
  }),
  output: z.object({}),
} as const;

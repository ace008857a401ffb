import type * as z from 'zod/mini';
import { allowProgramCertificate as allowCallable } from '@trellis/model/callables/allow-program-certificate';
import { revokeProgramCertificate as revokeCallable } from '@trellis/model/callables/revoke-program-certificate';
import { call } from '#web/firebase/callable';

/** Allows a learner a certificate of a program that was held. Idempotent by `requestID`. */
export const allowProgramCertificate = (allowance: z.infer<typeof allowCallable.input>) =>
  call(allowCallable, allowance);

/** Revokes a learner's certificate of a program, or lets it be issued again. Idempotent by `requestID`. */
export const revokeProgramCertificate = (revocation: z.infer<typeof revokeCallable.input>) =>
  call(revokeCallable, revocation);

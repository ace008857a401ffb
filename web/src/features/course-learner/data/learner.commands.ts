import type * as z from 'zod/mini';
import { allowCertificate as allowCertificateCallable } from '@trellis/model/callables/allow-certificate';
import { excuseItem as excuseItemCallable } from '@trellis/model/callables/excuse-item';
import { messageLearner as messageLearnerCallable } from '@trellis/model/callables/message-learner';
import { resetAttempt as resetAttemptCallable } from '@trellis/model/callables/reset-attempt';
import { revokeCertificate as revokeCertificateCallable } from '@trellis/model/callables/revoke-certificate';
import { call } from '#web/firebase/callable';

/** Writes a message to a learner. Idempotent by `requestID`. Returns whether it reached them. */
export const messageLearner = (message: z.infer<typeof messageLearnerCallable.input>) =>
  call(messageLearnerCallable, message).then(({ isDelivered }) => isDelivered);

/** Excuses a learner from an item, or takes that back. Idempotent by `requestID`. */
export const excuseItem = (excuse: z.infer<typeof excuseItemCallable.input>) =>
  call(excuseItemCallable, excuse);

/** Resets an attempt at a quiz, once, so that it counts no more and the learner may take the quiz once more. */
export const resetAttempt = (reset: z.infer<typeof resetAttemptCallable.input>) =>
  call(resetAttemptCallable, reset);

/** Allows a learner a certificate that was held. Idempotent by `requestID`. */
export const allowCertificate = (allowance: z.infer<typeof allowCertificateCallable.input>) =>
  call(allowCertificateCallable, allowance);

/** Revokes a learner's certificate, or lets it be issued again. Idempotent by `requestID`. */
export const revokeCertificate = (revocation: z.infer<typeof revokeCertificateCallable.input>) =>
  call(revokeCertificateCallable, revocation);

import type * as z from 'zod/mini';
import { issueBadge as issueBadgeCallable } from '@trellis/model/callables/issue-badge';
import { issueCertificate as issueCertificateCallable } from '@trellis/model/callables/issue-certificate';
import { issueProgram as issueProgramCallable } from '@trellis/model/callables/issue-program';
import { revokeAnyCertificate } from '@trellis/model/callables/revoke-any-certificate';
import { call } from '#web/firebase/callable';
import { withFreshToken } from '#web/firebase/with-fresh-token';

/** Issues the certificate of a course in the name that the learner confirms, once. Returns its number. */
export const issueCertificate = (wish: z.infer<typeof issueCertificateCallable.input>) =>
  withFreshToken(async () => (await call(issueCertificateCallable, wish)).number);

/** Issues the certificate of a program in the name that the learner confirms, once. Returns its number. */
export const issueProgram = (wish: z.infer<typeof issueProgramCallable.input>) =>
  withFreshToken(async () => (await call(issueProgramCallable, wish)).number);

/** Issues the certificate of a badge in the name that the learner confirms, once. Returns its number. */
export const issueBadge = (wish: z.infer<typeof issueBadgeCallable.input>) =>
  withFreshToken(async () => (await call(issueBadgeCallable, wish)).number);

/** Revokes a person's certificate, for administrators. Idempotent by `requestID`. */
export const revokeCertificate = (request: z.infer<typeof revokeAnyCertificate.input>) =>
  call(revokeAnyCertificate, request);

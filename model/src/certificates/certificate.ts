import * as z from 'zod/mini';
import { label, timestamp } from '#model/fields';

/** Whose name stands on a certificate: one line that says something. */
export const holderName = label(80).check(z.refine((name) => name.trim() !== '', 'It is empty.'));

export const certificateStatus = z.enum(['valid', 'revoked']);
export type CertificateStatus = z.infer<typeof certificateStatus>;

/**
 * `certificates/{number}`: a certificate as everybody sees it who has its number. It names its holder as they wished, and
 * says nothing else about them. Functions write it; what it certifies never changes.
 */
export const certificate = z.object({
  /** The name that the holder confirmed. */
  holder: holderName,
  /** The title of the course at the time. */
  title: z.string(),
  courseID: z.string(),
  /** BCP 47 tag of the language the course is taught in. */
  language: z.string(),
  completedAt: timestamp,
  issuedAt: timestamp,
  /** The average in the quizzes, in percent; null if there were none or the holder does not show it. */
  grade: z.nullable(z.int()),
  status: certificateStatus,
  revokedAt: z.nullable(timestamp),
  /** The number of the certificate that was issued instead of a revoked one. */
  replacedBy: z.nullable(z.string()),
  /** The same as a signed credential, which others can check without us; null if it was not signed. */
  credential: z._default(z.nullable(z.string()), null),
  /** The id of its place in the status lists; null if it was not signed. */
  slotID: z._default(z.nullable(z.string()), null),
});
export type Certificate = z.infer<typeof certificate>;

/**
 * `users/{uid}/certificates/{id}`: a person's certificate, as their own list shows it. The id names what it is for
 * ({@link courseCertificateID}), so there is one for each course.
 */
export const ownCertificate = z.object({
  number: z.string(),
  title: z.string(),
  language: z.string(),
  issuedAt: timestamp,
  status: certificateStatus,
  /** Whether the person may confirm their name once more, since it was revoked for that. */
  mayReissue: z.boolean(),
  /** The numbers of the revoked ones before it. */
  formerNumbers: z.array(z.string()),
});
export type OwnCertificate = z.infer<typeof ownCertificate>;

/** Returns the id of a person's certificate of a course. */
export const courseCertificateID = (courseID: string): string => `course:${courseID}`;

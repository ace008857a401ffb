import * as z from 'zod/mini';
import { label, timestamp } from '#model/fields';

/** Whose name stands on a certificate: one line that says something. */
export const holderName = label(80).check(z.refine((name) => name.trim() !== '', 'It is empty.'));

export const certificateStatus = z.enum(['valid', 'revoked']);
export type CertificateStatus = z.infer<typeof certificateStatus>;

/** A badge as its certificate shows it, the way it was when the certificate was issued. */
export const certifiedBadge = z.object({
  id: z.string(),
  description: z.string(),
  criteria: z.string(),
  imageUrl: z.string(),
});
export type CertifiedBadge = z.infer<typeof certifiedBadge>;

/**
 * `certificates/{number}`: a certificate as everybody sees it who has its number. It names its holder as they wished, and
 * says nothing else about them. Functions write it; what it certifies never changes.
 */
export const certificate = z.object({
  /** The name that the holder confirmed. */
  holder: holderName,
  /** The title of the course or program, or the name of the badge, at the time. */
  title: z.string(),
  /** The course; null if it is for something else. */
  courseID: z.nullable(z.string()),
  /** The program; null if it is for something else. */
  programID: z._default(z.nullable(z.string()), null),
  /** The badge; null if it is for something else. */
  badge: z._default(z.nullable(certifiedBadge), null),
  /** BCP 47 tag of the language of the title: the one the course is taught in or the program described in; empty if it is not known. */
  language: z.string(),
  /** When the course or program was completed or the badge earned. */
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
 * ({@link courseCertificateID}, {@link programCertificateID}, {@link badgeCertificateID}), so there is one for each.
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

/** Returns the id of a person's certificate of a program. */
export const programCertificateID = (programID: string): string => `program:${programID}`;

/** What certificates are issued for. */
export type CertificateKind = 'course' | 'program' | 'badge';

/** Returns what a certificate is for. */
export function certificateKindOf({
  badge,
  programID,
}: Pick<Certificate, 'badge' | 'programID'>): CertificateKind {
  if (badge !== null) return 'badge';
  return programID === null ? 'course' : 'program';
}

/** Returns the id of a person's certificate of a badge. */
export const badgeCertificateID = (badgeID: string): string => `badge:${badgeID}`;

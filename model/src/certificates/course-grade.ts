import type { CertificateRule } from '#model/certificates/certificate-rule';
import type { Enrollment } from '#model/progress/enrollment';
import type { QuizRecord } from '#model/progress/ledger';

/** The quizzes that count for a grade. */
export type Taken = Pick<Enrollment, 'quizIDs' | 'excusedIDs'>;
/** What a learner has reached in quizzes. */
export type Quizzes = Record<string, Pick<QuizRecord, 'percent'>>;

/**
 * Returns a learner's average in the quizzes of a course or program, in percent, rounded down; null if there are none. Each counts
 * with the score that counts for it: 0 while it is not passed. What the learner is excused from and has not passed is left
 * out.
 */
export function courseGradeOf({ quizIDs, excusedIDs }: Taken, quizzes: Quizzes): number | null {
  const percents = quizIDs
    .map((id) => ({ id, percent: quizzes[id]?.percent ?? 0 }))
    .filter(({ id, percent }) => percent > 0 || !excusedIDs.includes(id))
    .map(({ percent }) => percent);
  if (percents.length === 0) return null;
  return Math.floor(percents.reduce((sum, percent) => sum + percent, 0) / percents.length);
}

/** Why a learner gets no certificate of a course or program yet. */
export type Obstacle =
  /** It grants none. */
  | { kind: 'none' }
  | { kind: 'incomplete' }
  /** It became complete because something was taken out of it; its staff has to allow it. */
  | { kind: 'held' }
  | { kind: 'grade'; grade: number; minGrade: number };

/** Returns what a learner lacks for the certificate of a course or program; null if nothing. */
export function obstacleToCertificate(
  rule: CertificateRule | null,
  enrollment: Pick<Enrollment, 'progress' | 'certificateHold'>,
  grade: number | null,
): Obstacle | null {
  if (rule === null) return { kind: 'none' };
  if (enrollment.progress < 100) return { kind: 'incomplete' };
  if (enrollment.certificateHold !== null) return { kind: 'held' };
  const { minGrade } = rule;
  return grade !== null && grade < minGrade ? { kind: 'grade', grade, minGrade } : null;
}

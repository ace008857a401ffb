import type { ProgramEnrollment } from '#model/programs/program-enrollment';

type Held = Pick<ProgramEnrollment, 'doneSteps' | 'completedAt'>;

/**
 * Returns the hold on the certificate of a program after an enrolment was derived: how many steps were done when it became
 * complete although the learner had done nothing new, because steps were taken out or closed; null if nothing is held. It
 * ends when the learner has done more than that.
 */
export function programHoldAfter(
  before: Held & Pick<ProgramEnrollment, 'certificateHold'>,
  after: Held,
): number | null {
  const done = after.doneSteps.length;
  const isNew = before.completedAt === null && after.completedAt !== null;
  if (isNew && after.doneSteps.every((step) => before.doneSteps.includes(step))) return done;
  const isEarned = before.certificateHold !== null && done > before.certificateHold;
  return isEarned ? null : before.certificateHold;
}

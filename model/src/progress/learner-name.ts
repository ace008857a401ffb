import type { DerivedEnrollment } from '#model/progress/enrollment';
import { foldText } from '#model/text/fold';

/** Returns the enrolment fields that hold a learner's display name. */
export const learnerNameFields = (
  name: string,
): Pick<DerivedEnrollment, 'learnerName' | 'learnerNameFolded'> => ({
  learnerName: name,
  learnerNameFolded: foldText(name).trim(),
});

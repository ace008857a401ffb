import * as z from 'zod/mini';
import { whole } from '#model/fields';

/** What a course or program that grants certificates requires beside completing it. */
export const certificateRule = z.object({
  /** The least average in its quizzes, in percent; 0 requires none. */
  minGrade: whole(0, 100),
});
export type CertificateRule = z.infer<typeof certificateRule>;

import * as z from 'zod/mini';
import { certificateRule } from '#model/certificates/certificate-rule';
import { courseLevel, courseTeacher } from '#model/content/course';
import { id, label, listOf, longText, timestamp, url, whole } from '#model/fields';
import { outlineGroup } from '#model/programs/program-outline';

export const programStatus = z.enum(['draft', 'published', 'archived']);
export type ProgramStatus = z.infer<typeof programStatus>;

/** The fields of a program that its teachers fill in. */
export const programTexts = z.object({
  title: label(120),
  /** A few sentences, for lists. */
  description: longText(2000),
  /** Markdown, for its own page. */
  overview: longText(10_000),
  level: courseLevel,
  /** How many weeks it takes. */
  weeks: whole(1, 104),
  /** BCP 47 tag of the language it is described in. */
  language: label(20),
  thumbnailUrl: url,
  /** What its certificate requires; null if it grants none. */
  certificate: z._default(z.nullable(certificateRule), null),
  status: programStatus,
});
export type ProgramTexts = z.infer<typeof programTexts>;

/** The fields of `programs/{programID}` that the function writes which saves it for its teachers. */
export const authoredProgram = z.extend(programTexts, {
  authorID: id,
  teacherIDs: listOf(id, 10),
  createdAt: timestamp,
  updatedAt: timestamp,
});
export type AuthoredProgram = z.infer<typeof authoredProgram>;

/** The fields that functions derive from the steps, their courses and profiles. */
export const derivedProgram = z.object({
  outline: z._default(z.array(outlineGroup), []),
  teachers: z._default(z.array(courseTeacher), []),
});

/** `programs/{programID}` */
export const program = z.extend(authoredProgram, derivedProgram.shape);
export type Program = z.infer<typeof program>;

/** Returns whether a program may change its status to this one. Learners may be in it once it was published. */
export const isAllowedProgramChange = (before: ProgramStatus, after: ProgramStatus): boolean =>
  before === after || after !== 'draft';

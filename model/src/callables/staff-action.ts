import * as z from 'zod/mini';
import { id, longText } from '#model/fields';
import { programID } from '#model/programs/program-id';

/** What distinguishes two equal requests from one that is sent twice. */
export const requestID = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/));

/** Plain text that says something, of one line or several. */
export const words = (max: number) =>
  longText(max).check(z.refine((text) => text.trim() !== '', 'It is empty.'));

/** Why a member of staff acts on a learner's record; the learner reads it. */
export const reason = words(500);

/** The learner of a course whom an action concerns. */
export const learnerOfCourse = { courseID: id, uid: id };

/** The learner of a program whom an action concerns. */
export const learnerOfProgram = { programID, uid: id };

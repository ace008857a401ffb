import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import type { SaveProblem } from '@trellis/model/callables/save-program';
import type { Course } from '@trellis/model/content/course';
import {
  isAllowedProgramChange,
  programTexts,
  type Program,
  type ProgramTexts,
} from '@trellis/model/programs/program';
import { openCoursesIn, programOutlineOf } from '@trellis/model/programs/program-outline';
import { completenessProblems, structureProblems } from '@trellis/model/programs/program-problems';
import {
  coursesIn,
  stepKey,
  type ProgramGroup,
  type ProgramSteps,
} from '@trellis/model/programs/program-step';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { readEach } from '#functions/programs/read-each.store';
import { transact } from '#functions/runtime/transact';

type Wish = {
  uid: string;
  programID: string;
  basedOn: number | null;
  texts: ProgramTexts;
  groups: ProgramGroup[];
  /** Undefined if they stay. */
  teacherIDs?: string[] | undefined;
};

/**
 * Creates or saves a program with its steps, if nobody has saved it since, and returns the time of the version. The same again
 * changes nothing, so a caller who got no answer may repeat it. Costs a read per course and quiz, and three.
 */
export const storeProgram = (wish: Wish, at = new Date()): Promise<Date> =>
  transact(async (transaction) => {
    const { uid, programID, basedOn, texts, groups } = wish;
    const programAt = refs.program(programID);
    const stepsAt = refs.programSteps(programID);
    const tombstone = refs.tombstone('programs', programID).ref;
    const [foundProgram, foundSteps, foundTombstone] = await transaction.getAll(
      ...[programAt.ref, stepsAt.ref, tombstone],
    );
    const before = decode(programAt.schema, foundProgram);
    const steps = decode(stepsAt.schema, foundSteps);
    if (before !== null && isSame(before, steps, wish)) return before.updatedAt;
    checkVersion(before, wish);
    if (before === null && foundTombstone?.exists) throw taken();
    const teacherIDs = teachersAfter(before, wish);
    await checkSteps(transaction, wish, steps?.groups ?? []);

    // Later than the version before, whatever the clocks say.
    const updatedAt = new Date(Math.max(at.getTime(), (basedOn ?? 0) + 1));
    if (before === null) {
      const people = { authorID: uid, teacherIDs };
      transaction.create(programAt.ref, { ...texts, ...people, createdAt: updatedAt, updatedAt });
    } else transaction.update(programAt.ref, { ...texts, teacherIDs, updatedAt });
    const saved: ProgramSteps = {
      ...{ groups, courseIDs: coursesIn(groups), updatedAt },
      isFanOutDue: steps?.isFanOutDue ?? false,
    };
    transaction.set(stepsAt.ref, saved);
    return updatedAt;
  });

const isSame = (before: Program, steps: ProgramSteps | null, wish: Wish) => {
  const { uid, texts, groups, teacherIDs } = wish;
  return (
    before.teacherIDs.includes(uid) &&
    isDeepStrictEqual(teacherIDs ?? before.teacherIDs, before.teacherIDs) &&
    isDeepStrictEqual(programTexts.parse(before), texts) &&
    isDeepStrictEqual(steps?.groups, groups)
  );
};

const taken = () => new HttpsError('already-exists', 'Another program has or had this address.');

/** Returns who teaches a program after it is saved: its author always, and whom the author names. */
function teachersAfter(before: Program | null, { uid, teacherIDs }: Wish): string[] {
  const authorID = before?.authorID ?? uid;
  const known = before?.teacherIDs ?? [uid];
  if (teacherIDs === undefined || isDeepStrictEqual(teacherIDs, known)) return known;
  if (uid !== authorID)
    throw new HttpsError('permission-denied', 'Only the author says who teaches it.');
  return [authorID, ...new Set(teacherIDs.filter((one) => one !== authorID))];
}

function checkVersion(before: Program | null, { uid, basedOn, texts }: Wish): void {
  if (before === null) {
    if (basedOn !== null) throw new HttpsError('not-found', 'There is no such program.');
    return;
  }
  if (basedOn === null) throw taken();
  if (!before.teacherIDs.includes(uid)) throw new HttpsError('permission-denied', 'Not yours.');
  if (before.updatedAt.getTime() !== basedOn)
    throw new HttpsError('aborted', 'Somebody else has saved it meanwhile.');
  if (!isAllowedProgramChange(before.status, texts.status)) throw refusal('status');
}

/** Checks that the steps are possible, that the teacher may use those that are new, and that something can be begun. */
async function checkSteps(
  transaction: Transaction,
  { uid, texts, groups }: Wish,
  known: ProgramGroup[],
): Promise<void> {
  if (structureProblems(groups).length > 0) throw refusal('structure');
  const courses = await readEach(transaction, coursesIn(groups), refs.course);
  const knownSteps = new Set(known.flatMap(({ steps }) => steps.map(stepKey)));
  const steps = groups.flatMap((group) => group.steps);
  const added = steps.filter((step) => !knownSteps.has(stepKey(step)));
  if (added.some(({ courseID }) => !mayUse(courses.get(courseID), uid))) throw refusal('course');
  const quizIDs = added.flatMap(({ quizID }) => quizID ?? []);
  const quizzes = await readEach(transaction, quizIDs, refs.quiz);
  const isOfCourse = added.every(
    ({ courseID, quizID }) => quizID === null || quizzes.get(quizID)?.courseID === courseID,
  );
  if (!isOfCourse) throw refusal('course');
  if (texts.status !== 'published') return;
  const isOpen = openCoursesIn(programOutlineOf(groups, courses)) > 0;
  if (completenessProblems(groups).length > 0 || !isOpen) throw refusal('incomplete');
}

/** Returns whether a teacher may make a course a step: it is published, or their own. */
const mayUse = (course: Course | undefined, uid: string): boolean =>
  course !== undefined &&
  (course.status === 'published' ||
    (course.status !== 'trashed' && course.teacherIDs.includes(uid)));

const refusal = (reason: SaveProblem['reason']) =>
  new HttpsError('failed-precondition', `It cannot be saved: ${reason}.`, {
    reason,
  } satisfies SaveProblem);

import { programHoldAfter } from '#model/certificates/program-hold';
import { percentOf, type Enrollment } from '#model/progress/enrollment';
import type { OutlineGroup, OutlineStep } from '#model/programs/program-outline';
import type { OwnProgram } from '#model/programs/own-program';
import type {
  DerivedProgramEnrollment,
  ProgramEnrollment,
} from '#model/programs/program-enrollment';
import { stepKey } from '#model/programs/program-step';

/** What a learner has done in a course. */
export type CourseRecord = Pick<Enrollment, 'completedAt' | 'passedQuizIDs'>;

/** A learner's enrolments by course. */
export type CourseRecords = ReadonlyMap<string, CourseRecord>;

/** Returns whether a learner has done a step: completed the course, or passed the quiz. */
function isDone({ kind, courseID, quizID }: OutlineStep, records: CourseRecords): boolean {
  const record = records.get(courseID);
  if (record === undefined) return false;
  return kind === 'course'
    ? record.completedAt !== null
    : record.passedQuizIDs.includes(quizID ?? '');
}

/**
 * Returns how many steps of a group are needed, and how many of those are done. A step that can no longer be begun counts for
 * those who have done it, and is not needed from others.
 */
function tallyOf({ need, steps }: OutlineGroup, records: CourseRecords) {
  const counted = steps.filter((step) => step.isOpen || isDone(step, records));
  const among = need === null ? counted.filter(({ isRequired }) => isRequired) : counted;
  const needed = need === null ? among.length : Math.min(need, among.length);
  const done = among.filter((step) => isDone(step, records)).length;
  return { needed, done: Math.min(needed, done) };
}

/** A learner's progress in a program, apart from what was completed before. */
export type ProgramProgress = Pick<
  DerivedProgramEnrollment,
  'progress' | 'doneSteps' | 'openGroupIDs'
> & {
  isComplete: boolean;
};

/**
 * Returns a learner's progress in a program. A group is open once those before it are done; what was done before it opened
 * counts. A program that needs nothing is not complete.
 */
export function programProgress(outline: OutlineGroup[], records: CourseRecords): ProgramProgress {
  const tallies = new Map(outline.map((group) => [group.id, tallyOf(group, records)]));
  const isSettled = (id: string) => {
    const tally = tallies.get(id);
    return tally === undefined || tally.done === tally.needed;
  };
  const sum = (field: 'needed' | 'done') =>
    [...tallies.values()].reduce((total, tally) => total + tally[field], 0);
  const steps = outline.flatMap((group) => group.steps);
  const progress = percentOf(sum('done'), sum('needed'));
  return {
    progress,
    isComplete: progress === 100,
    doneSteps: steps
      .filter((step) => isDone(step, records))
      .map(stepKey)
      .sort(),
    openGroupIDs: outline.flatMap(({ id, after }) => (after.every(isSettled) ? [id] : [])),
  };
}

/**
 * Returns the derived fields of an enrolment in a program, and its status. What was completed once stays so.
 * @param now when the program is completed, if it is
 */
export function derivedProgramEnrollmentOf(
  outline: OutlineGroup[],
  before: Omit<DerivedProgramEnrollment, 'progress' | 'openGroupIDs'> &
    Pick<ProgramEnrollment, 'status'>,
  records: CourseRecords,
  now: Date,
): DerivedProgramEnrollment & Pick<ProgramEnrollment, 'status'> {
  const { status, certificateID } = before;
  const { isComplete, ...derived } = programProgress(outline, records);
  const completedAt = before.completedAt ?? (isComplete ? now : null);
  return {
    ...derived,
    progress: completedAt === null ? derived.progress : 100,
    completedAt,
    certificateID,
    certificateHold: programHoldAfter(before, { ...derived, completedAt }),
    status: completedAt !== null && status === 'active' ? 'completed' : status,
  };
}

/**
 * Returns the courses that a learner is to be enrolled in: those of open groups that leave no choice, which cost nothing and
 * can be begun, also for a quiz in them. Optional ones and those of a choice the learner picks.
 */
export const coursesToEnrolIn = (outline: OutlineGroup[], openGroupIDs: string[]): string[] => [
  ...new Set(
    outline
      .filter(({ id, need }) => need === null && openGroupIDs.includes(id))
      .flatMap(({ steps }) => steps)
      .filter(({ isRequired, isOpen, price }) => isRequired && isOpen && price === 0)
      .map(({ courseID }) => courseID),
  ),
];

/** Returns what the home page shows of a program; null if the learner has left it. */
export function ownProgramOf(
  outline: OutlineGroup[],
  { status, progress, doneSteps, openGroupIDs }: ProgramEnrollment,
): OwnProgram | null {
  if (status === 'dropped') return null;
  const isLeft = (step: OutlineStep) => step.isOpen && !doneSteps.includes(stepKey(step));
  const requiredLeft = ({ steps }: OutlineGroup) =>
    steps.find((step) => step.isRequired && isLeft(step));
  const hasMore = (group: OutlineGroup) => {
    if (group.need === null) return requiredLeft(group) !== undefined;
    const left = group.steps.filter(isLeft);
    return left.length > 0 && group.steps.length - left.length < group.need;
  };
  const next = outline.find((group) => openGroupIDs.includes(group.id) && hasMore(group));
  const leavesChoice = next === undefined || next.need !== null || status !== 'active';
  return {
    status,
    progress,
    nextCourseID: leavesChoice ? null : (requiredLeft(next)?.courseID ?? null),
  };
}

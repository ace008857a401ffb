import * as z from 'zod/mini';
import type { Course } from '#model/content/course';
import { itemsOf } from '#model/content/outline';
import { minutesOf } from '#model/progress/next-activity';
import { stepsNeeded, type ProgramGroup, type ProgramStep } from '#model/programs/program-step';

/** A step as everybody sees it. */
export const outlineStep = z.object({
  kind: z.enum(['course', 'quiz']),
  courseID: z.string(),
  /** Null for the course as a whole. */
  quizID: z.nullable(z.string()),
  title: z.string(),
  isRequired: z.boolean(),
  /** Whether it can be begun: its course is published. It counts only for those who have done it otherwise. */
  isOpen: z.boolean(),
  minutes: z.int(),
  /** Whole minor units of `currency`; 0 is free. */
  price: z.int(),
  currency: z.string(),
});
export type OutlineStep = z.infer<typeof outlineStep>;

export const outlineGroup = z.object({
  id: z.string(),
  title: z.string(),
  need: stepsNeeded,
  steps: z.array(outlineStep),
  after: z.array(z.string()),
});
export type OutlineGroup = z.infer<typeof outlineGroup>;

/** What an outline shows of a course. */
type StepCourse = Pick<Course, 'title' | 'status' | 'price' | 'currency' | 'outline'>;

/**
 * Returns the outline of a program as everybody sees it: the steps whose courses are or were published. Nothing is said of
 * drafts, of what is in the trash, and of quizzes that learners do not see. Groups without such steps are left out.
 */
export function programOutlineOf(
  groups: ProgramGroup[],
  courses: ReadonlyMap<string, StepCourse>,
): OutlineGroup[] {
  const shown = groups
    .map((group) => ({
      ...group,
      steps: group.steps.flatMap((step) => outlineStepOf(step, courses.get(step.courseID)) ?? []),
    }))
    .filter(({ steps }) => steps.length > 0);
  const ids = new Set(shown.map(({ id }) => id));
  return shown.map((group) => ({ ...group, after: group.after.filter((id) => ids.has(id)) }));
}

function outlineStepOf(step: ProgramStep, course: StepCourse | undefined): OutlineStep | null {
  if (course === undefined || !['published', 'archived'].includes(course.status)) return null;
  const { price, currency } = course;
  const isOpen = course.status === 'published';
  const shared = { ...step, isOpen, price, currency };
  if (step.kind === 'course')
    return { ...shared, title: course.title, minutes: minutesOf(course.outline) };
  const quiz = itemsOf(course.outline, 'quiz').find(({ id }) => id === step.quizID);
  return quiz ? { ...shared, title: quiz.title, minutes: quiz.minutes } : null;
}

/** Returns what learners' progress depends on in an outline. */
export const countedPartOf = (outline: OutlineGroup[]) =>
  outline.map(({ id, need, after, steps }) => ({
    ...{ id, need, after },
    steps: steps.map(({ kind, courseID, quizID, isRequired, isOpen, price }) => ({
      ...{ kind, courseID, quizID, isRequired, isOpen },
      isFree: price === 0,
    })),
  }));

/** Returns how many courses of an outline can be begun, also those of which it names a quiz. */
export const openCoursesIn = (outline: OutlineGroup[]): number =>
  new Set(
    outline.flatMap(({ steps }) =>
      steps.flatMap(({ isOpen, courseID }) => (isOpen ? [courseID] : [])),
    ),
  ).size;

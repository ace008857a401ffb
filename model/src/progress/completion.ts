import {
  recordOf,
  rowsOf,
  type Activities,
  type AllField,
  type DoneField,
  type StandingsOf,
} from '#model/activities/activity';
import { itemsOf, type OutlineModule } from '#model/content/outline';
import { percentOf, type DerivedEnrollment, type Enrollment } from '#model/progress/enrollment';
import type { QuizRecord } from '#model/progress/ledger';
import type { LessonState } from '#model/progress/lesson-progress';

const later = (a: Date | null, b: Date): Date => (a !== null && a > b ? a : b);

/**
 * Returns whether a change of lesson progress affects its completion, and so anything derived from it.
 */
export const concernsCompletion = (before: LessonState | null, after: LessonState): boolean =>
  (before?.isCompleted ?? false) !== after.isCompleted ||
  before?.completedAt?.getTime() !== after.completedAt?.getTime();

/** The enrolment fields that are independent of the kinds of activity. */
type Progress = Pick<Enrollment, 'status' | 'progress' | 'completedAt' | 'lastAccessedAt'>;

/** The lists of an enrolment, by kind: the activities of the course, and the completed ones. */
export type ActivityLists<Table extends Activities> = Record<
  AllField<Table> | DoneField<Table>,
  string[]
>;

/** What the course's staff excused the learner from. */
type Excuses = Pick<Enrollment, 'excusedIDs'>;

/** The known states of a learner's lessons and quizzes. */
export const standingsOf = (
  lessons: LessonState[],
  quizzes: Record<string, Pick<QuizRecord, 'percent'>> = {},
) => ({
  lesson: new Map(lessons.map((lesson) => [lesson.lessonID, lesson])),
  quiz: new Map(Object.entries(quizzes)),
});

/**
 * Returns the enrolment fields that change with a learner's work. Activities without a known state are unchanged;
 * those of other courses are ignored. Lists are sorted, so that equal states are equal documents. An active course
 * becomes completed when everything required is done, and active again when part of it is undone. What the learner is
 * excused from is required only once it is done, so that an excuse never lowers the progress; a course with nothing
 * else is not complete.
 */
export function withStandings<Table extends Activities>(
  table: Table,
  enrollment: Progress & ActivityLists<Table> & Excuses,
  standings: StandingsOf<Table>,
): Progress & Record<DoneField<Table>, string[]> {
  let { lastAccessedAt } = enrollment;
  let required = 0;
  let requiredDone = 0;
  const lists = rowsOf(table).map(([kind, activity]) => {
    const { all, done } = activity.fields;
    const known = new Map<string, unknown>(standings[kind]);
    const before = new Set(enrollment[done]);
    const isDone = (id: string) =>
      known.has(id) ? activity.isDone(known.get(id)) : before.has(id);
    for (const id of enrollment[all]) {
      const at = known.has(id) ? (activity.doneAt?.(known.get(id)) ?? null) : null;
      if (at !== null) lastAccessedAt = later(lastAccessedAt, at);
    }
    const doneIDs = enrollment[all].filter(isDone).sort();
    if (activity.isRequired) {
      required += enrollment[all].filter(
        (id) => isDone(id) || !enrollment.excusedIDs.includes(id),
      ).length;
      requiredDone += doneIDs.length;
    }
    return [done, doneIDs] as const;
  });
  const progress = percentOf(requiredDone, required);
  return {
    ...recordOf(lists),
    status: statusAt(progress, enrollment.status),
    progress,
    completedAt: progress < 100 ? null : lastAccessedAt,
    lastAccessedAt,
  };
}

function statusAt(progress: number, status: Enrollment['status']): Enrollment['status'] {
  if (progress === 100 && status === 'active') return 'completed';
  if (progress < 100 && status === 'completed') return 'active';
  return status;
}

/** Returns all activities that the learner of an enrolment has completed. */
export const doneIn = <Table extends Activities>(
  table: Table,
  enrollment: ActivityLists<Table> | undefined,
): Set<string> =>
  new Set(rowsOf(table).flatMap(([, { fields }]) => enrollment?.[fields.done] ?? []));

/** Returns all activities that a learner need not do any more: completed or excused. */
export const settledIn = <Table extends Activities>(
  table: Table,
  enrollment: (ActivityLists<Table> & Excuses) | undefined,
): Set<string> => new Set([...doneIn(table, enrollment), ...(enrollment?.excusedIDs ?? [])]);

/** The course fields that enrolments copy: the category, and the activities by enrolment field. */
export type CourseFacts<Table extends Activities> = { category: string } & Record<
  AllField<Table>,
  string[]
>;

export const courseFactsOf = <Table extends Activities>(
  table: Table,
  course: { category: string; outline: OutlineModule<keyof Table & string>[] },
): CourseFacts<Table> => ({
  category: course.category,
  ...recordOf(
    rowsOf(table).map(
      ([kind, { fields }]) =>
        [fields.all, itemsOf(course.outline, kind).map(({ id }) => id)] as const,
    ),
  ),
});

/** Returns the derived fields of an enrolment, from the course and the learner's work in it. */
export function derivedEnrollmentOf<Table extends Activities>(
  table: Table,
  status: Enrollment['status'],
  course: CourseFacts<Table>,
  standings: StandingsOf<Table>,
  kept: Pick<DerivedEnrollment, 'certificateID' | 'certificateHold' | 'excusedIDs'>,
) {
  const rows = rowsOf(table).map(([, { fields }]) => fields);
  const all = recordOf(rows.map((fields) => [fields.all, [...course[fields.all]].sort()] as const));
  const done = recordOf(rows.map((fields): [DoneField<Table>, string[]] => [fields.done, []]));
  const counts = recordOf(
    rows.flatMap((fields) =>
      fields.count ? [[fields.count, course[fields.all].length] as const] : [],
    ),
  );
  const { certificateID, certificateHold, excusedIDs } = kept;
  const nothing = { status, progress: 0, completedAt: null, lastAccessedAt: null, excusedIDs };
  return {
    ...counts,
    ...all,
    ...withStandings(table, { ...nothing, ...all, ...done }, standings),
    category: course.category,
    certificateID,
    certificateHold,
    excusedIDs,
  };
}

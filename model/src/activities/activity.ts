import * as z from 'zod/mini';
import { lessonFormat } from '#model/content/lesson';
import type { XpRule } from '#model/progress/xp-rule';

/** What the outline of a course says of an activity, whatever its kind. */
export const outlineEntry = z.object({
  id: z.string(),
  title: z.string(),
  minutes: z.int(),
  isPreview: z.boolean(),
  /** What a lesson mainly is, for its icon. */
  format: z.optional(lessonFormat),
});
export type OutlineEntry = z.infer<typeof outlineEntry>;

/** What decides where in the outline an activity stands. */
export type Placed = { id: string; moduleID: string | null; order: number };

/**
 * A kind of activity: how it stands in the outline, when it is done, what it pays.
 * @template Source the part of its document that the outline is made of
 * @template Standing what is known of a learner's work at it
 */
export type Activity<Source extends Placed, Standing> = {
  /** Returns its entry in the outline; null where learners do not see it. */
  outlineEntry(source: Source): OutlineEntry | null;
  /** Whether a course is complete only when all of this kind are done. */
  isRequired: boolean;
  /** Whether the learner has done it. */
  isDone(standing: Standing): boolean;
  /** When they first did it, where that counts as having been in the course. */
  doneAt?(standing: Standing): Date | null;
  /** The field of a course that counts it. */
  courseField: string;
  /** The fields of an enrolment: those of the course, those that the learner has done, how many there are. */
  fields: { all: string; done: string; count?: string };
  xp: XpRule;
};

/** A table of activities: {@link activities}, or a longer one in a test. */
export type Activities = Record<string, Activity<Placed, unknown>>;

/** What the outline of a course is made of, by kind. */
export type SourcesOf<Table extends Activities> = {
  [Kind in keyof Table]: Parameters<Table[Kind]['outlineEntry']>[0][];
};

/** What is known of a learner's work, by kind and id. */
export type StandingsOf<Table extends Activities> = {
  [Kind in keyof Table]?: ReadonlyMap<string, Parameters<Table[Kind]['isDone']>[0]>;
};

/** The fields of an enrolment that list the activities of its course. */
export type AllField<Table extends Activities> = Table[keyof Table]['fields']['all'];

/** The fields of an enrolment that list the activities that are done. */
export type DoneField<Table extends Activities> = Table[keyof Table]['fields']['done'];

/** The fields of an enrolment that say how many activities of a kind the course has. */
export type CountField<Table extends Activities> = Extract<
  Table[keyof Table]['fields'],
  { count: string }
>['count'];

type Row<Table extends Activities> = Omit<Table[keyof Table], 'fields'> & {
  fields: { all: AllField<Table>; done: DoneField<Table>; count?: CountField<Table> };
};

// Each of the following says by its first signature what the compiler cannot follow row by row.

/** Returns the kinds of a table with what is said of them, in its order. */
export function rowsOf<Table extends Activities>(
  table: Table,
): [kind: keyof Table & string, activity: Row<Table>][];
export function rowsOf(table: Activities): [string, object][] {
  return Object.entries(table);
}

/** Returns an object with these fields. */
export function recordOf<Field extends string, Value>(
  fields: (readonly [Field, Value])[],
): Record<Field, Value>;
export function recordOf(fields: (readonly [string, unknown])[]): object {
  return Object.fromEntries(fields);
}

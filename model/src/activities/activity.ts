import * as z from 'zod/mini';
import type { ItemStatus } from '#model/content/item-status';
import { lessonFormat } from '#model/content/lesson';
import type { XpRule } from '#model/progress/xp-rule';

/** The fields of an outline entry that all kinds of activity share. */
export const outlineEntry = z.object({
  id: z.string(),
  title: z.string(),
  minutes: z.int(),
  isPreview: z.boolean(),
  /** The main format of a lesson, shown as its icon. */
  format: z.optional(lessonFormat),
});
export type OutlineEntry = z.infer<typeof outlineEntry>;

/** The fields that decide an activity's place in the outline, and who sees it there. */
export type Placed = { id: string; moduleID: string | null; order: number; status: ItemStatus };

/**
 * A kind of activity: its place in the outline, when it is complete, what it pays.
 * @template Source the document fields that the outline needs
 * @template Standing a learner's state in the activity
 */
export type Activity<Source extends Placed, Standing> = {
  /** Returns the activity's entry in the outline; null if it has none. */
  outlineEntry(source: Source): OutlineEntry | null;
  /** Whether a course is complete only when all activities of this kind are done. */
  isRequired: boolean;
  /** Returns whether the learner has completed it. */
  isDone(standing: Standing): boolean;
  /** Returns when they first completed it, if that counts as a visit to the course. */
  doneAt?(standing: Standing): Date | null;
  /** The course field that counts activities of this kind. */
  courseField: string;
  /**
   * The enrolment fields for this kind: all activities of the course, completed ones, and their number.
   */
  fields: { all: string; done: string; count?: string };
  xp: XpRule;
};

/** A table of activities: {@link activities}, or a longer one in tests. */
export type Activities = Record<string, Activity<Placed, unknown>>;

/** The sources of a course's outline, by kind. */
export type SourcesOf<Table extends Activities> = {
  [Kind in keyof Table]: Parameters<Table[Kind]['outlineEntry']>[0][];
};

/** A learner's state in each activity, by kind and id. */
export type StandingsOf<Table extends Activities> = {
  [Kind in keyof Table]?: ReadonlyMap<string, Parameters<Table[Kind]['isDone']>[0]>;
};

/** The enrolment fields that list the course's activities. */
export type AllField<Table extends Activities> = Table[keyof Table]['fields']['all'];

/** The enrolment fields that list completed activities. */
export type DoneField<Table extends Activities> = Table[keyof Table]['fields']['done'];

/** The enrolment fields that count a course's activities of one kind. */
export type CountField<Table extends Activities> = Extract<
  Table[keyof Table]['fields'],
  { count: string }
>['count'];

type Row<Table extends Activities> = Omit<Table[keyof Table], 'fields'> & {
  fields: { all: AllField<Table>; done: DoneField<Table>; count?: CountField<Table> };
};

// The first overload of each function states the type that the compiler cannot infer row by row.

/** Returns the table's kinds with their rows, in table order. */
export function rowsOf<Table extends Activities>(
  table: Table,
): [kind: keyof Table & string, activity: Row<Table>][];
export function rowsOf(table: Activities): [string, object][] {
  return Object.entries(table);
}

/** Returns an object built from entries. */
export function recordOf<Field extends string, Value>(
  fields: (readonly [Field, Value])[],
): Record<Field, Value>;
export function recordOf(fields: (readonly [string, unknown])[]): object {
  return Object.fromEntries(fields);
}

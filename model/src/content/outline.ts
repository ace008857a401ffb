import * as z from 'zod/mini';
import {
  outlineEntry,
  recordOf,
  rowsOf,
  type Activities,
  type OutlineEntry,
} from '#model/activities/activity';
import { activityKinds, type ActivityKind } from '#model/activities/kinds';

export const outlineItem = z.extend(outlineEntry, { kind: z.enum(activityKinds) });
export type OutlineItem<Kind extends string = ActivityKind> = OutlineEntry & { kind: Kind };

/** A module with its activities in order. `id` is empty for activities without a module. */
export const outlineModule = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  items: z.array(outlineItem),
});
export type OutlineModule<Kind extends string = ActivityKind> = Omit<
  z.infer<typeof outlineModule>,
  'items'
> & { items: OutlineItem<Kind>[] };

/** Returns the activities of an outline in order, optionally of one kind. */
export const itemsOf = <Kind extends string>(
  outline: OutlineModule<Kind>[],
  kind?: Kind,
): OutlineItem<Kind>[] =>
  outline
    .flatMap((module) => module.items)
    .filter((item) => kind === undefined || item.kind === kind);

/** Returns the lessons of an outline, in order. */
export const lessonsOf = (outline: OutlineModule[]): OutlineItem[] => itemsOf(outline, 'lesson');

/** Returns the number of activities of each kind, keyed by the course field that stores it. */
export const countsOf = <Table extends Activities>(
  table: Table,
  outline: OutlineModule<keyof Table & string>[],
) =>
  recordOf(
    rowsOf(table).map(
      ([kind, { courseField }]) => [courseField, itemsOf(outline, kind).length] as const,
    ),
  );

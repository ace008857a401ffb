import * as z from 'zod/mini';
import {
  outlineEntry,
  recordOf,
  rowsOf,
  type Activities,
  type OutlineEntry,
  type SourcesOf,
} from '#model/activities/activity';
import { activityKinds, type ActivityKind } from '#model/activities/kinds';
import type { CourseModule } from '#model/content/module';

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

const byOrder = (a: { order: number; id: string }, b: { order: number; id: string }) =>
  a.order - b.order || (a.id < b.id ? -1 : 1);

/**
 * Returns the outline of a course: published modules in order, each with its visible activities, kind by kind in table
 * order. Activities without a module come first, in an unnamed one.
 */
export function outlineOf<Table extends Activities>(
  table: Table,
  modules: (CourseModule & { id: string })[],
  sources: SourcesOf<Table>,
): OutlineModule<keyof Table & string>[] {
  const loose = { id: '', title: '', description: '' };
  return [loose, ...modules.filter((module) => module.isPublished).sort(byOrder)]
    .map(({ id, title, description }) => ({
      id,
      title,
      description,
      items: rowsOf(table).flatMap(([kind, activity]) =>
        [...sources[kind]]
          .filter((source) => (source.moduleID ?? '') === id)
          .sort(byOrder)
          .flatMap((source) => {
            const entry = activity.outlineEntry(source);
            return entry ? [{ ...entry, kind }] : [];
          }),
      ),
    }))
    .filter((module) => module.id !== '' || module.items.length > 0);
}

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

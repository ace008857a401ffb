import { activities } from '#model/activities/activities';
import { rowsOf, type Activities, type Placed, type SourcesOf } from '#model/activities/activity';
import type { ActivityKind } from '#model/activities/kinds';
import { arranged, itemKey, noArrangement, type Arrangement } from '#model/content/arrangement';
import { groupByModule } from '#model/content/group-by-module';
import type { CourseModule } from '#model/content/module';
import type { OutlineItem, OutlineModule } from '#model/content/outline';
import type { StaffOutline } from '#model/content/staff-outline';

const byOrder = (a: { order: number; id: string }, b: { order: number; id: string }) =>
  a.order - b.order || (a.id < b.id ? -1 : 1);

/** Returns the modules of a course in order: as arranged, then those that are not, by their `order`. */
const modulesInOrder = <T extends Pick<CourseModule, 'order'> & { id: string }>(
  modules: T[],
  arrangement: Arrangement,
): T[] => arranged(modules.toSorted(byOrder), ({ id }) => id, arrangement.modules);

/** An activity's entry, with what decides where it is and who sees it. */
type PlacedItem<Kind extends string = ActivityKind> = OutlineItem<Kind> &
  Pick<Placed, 'moduleID' | 'status'>;

/**
 * Returns the activities of a course in order: as arranged, then those that are not, kind by kind in table order, by
 * their `order`.
 */
function itemsInOrder<Table extends Activities>(
  table: Table,
  sources: SourcesOf<Table>,
  arrangement: Arrangement,
): PlacedItem<keyof Table & string>[] {
  const items = rowsOf(table).flatMap(([kind, activity]) =>
    [...sources[kind]].sort(byOrder).flatMap((source) => {
      const entry = activity.outlineEntry(source);
      const { moduleID, status } = source;
      return entry ? [{ ...entry, kind, moduleID, status }] : [];
    }),
  );
  return arranged(items, itemKey, arrangement.items);
}

/**
 * Returns the outline of a course as learners see it: published modules in order, each with its published activities.
 * Modules without any are left out. Activities without a module come first, in an unnamed one.
 */
export function outlineOf<Table extends Activities>(
  table: Table,
  modules: (CourseModule & { id: string })[],
  sources: SourcesOf<Table>,
  arrangement: Arrangement = noArrangement,
): OutlineModule<keyof Table & string>[] {
  const shown = modules.filter((module) => module.isPublished);
  const published = itemsInOrder(table, sources, arrangement).filter(
    ({ status }) => status === 'published',
  );
  return groupByModule(modulesInOrder(shown, arrangement), published);
}

/** Returns the outline of a course for its staff. */
export const staffOutlineOf = (
  modules: (CourseModule & { id: string })[],
  sources: SourcesOf<typeof activities>,
  arrangement: Arrangement,
): StaffOutline => ({
  modules: modulesInOrder(modules, arrangement).map(({ id, title, description, isPublished }) => ({
    id,
    title,
    description,
    isPublished,
  })),
  items: itemsInOrder(activities, sources, arrangement),
});

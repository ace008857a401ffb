import { activities } from '#model/activities/activities';
import { rowsOf, type Activities } from '#model/activities/activity';
import { itemsOf, type OutlineItem, type OutlineModule } from '#model/content/outline';

type Kind<Table extends Activities> = keyof Table & string;

/** Returns the activities that a course requires, in order. */
export function requiredOf<Table extends Activities>(
  table: Table,
  outline: OutlineModule<Kind<Table>>[],
): OutlineItem<Kind<Table>>[] {
  const required = new Set(rowsOf(table).flatMap(([kind, row]) => (row.isRequired ? kind : [])));
  return itemsOf(outline).filter(({ kind }) => required.has(kind));
}

/**
 * Returns where a learner goes on: the activity they opened last, if it is not done; else the first one after it that is
 * not done; else the first one not done at all; in a finished course, its first. Of those that the course requires;
 * nothing where there are none.
 */
export function nextActivity<Table extends Activities>(
  table: Table,
  outline: OutlineModule<Kind<Table>>[],
  lastID: string | null,
  done: ReadonlySet<string>,
): OutlineItem<Kind<Table>> | undefined {
  const required = requiredOf(table, outline);
  const isOpen = ({ id }: { id: string }) => !done.has(id);
  const last = required.findIndex(({ id }) => id === lastID);
  return required.slice(Math.max(0, last)).find(isOpen) ?? required.find(isOpen) ?? required[0];
}

/** Returns the first activity that is still open; one that the course does not require comes after all that it does. */
export const firstOpen = <Table extends Activities>(
  table: Table,
  outline: OutlineModule<Kind<Table>>[],
  done: ReadonlySet<string>,
): OutlineItem<Kind<Table>> | undefined =>
  [...requiredOf(table, outline), ...itemsOf(outline)].find(({ id }) => !done.has(id));

/** Returns how long what a course requires takes an average learner, in minutes. */
export const minutesOf = (outline: OutlineModule[]): number =>
  requiredOf(activities, outline).reduce((sum, { minutes }) => sum + minutes, 0);

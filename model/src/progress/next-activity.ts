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
 * Returns where a learner resumes: the activity opened last if it is not complete, otherwise the next incomplete one
 * after it, otherwise the first incomplete one; in a finished course, its first. Only required activities count; null
 * if there are none.
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

/** Returns the first incomplete activity; optional ones come after all required ones. */
export const firstOpen = <Table extends Activities>(
  table: Table,
  outline: OutlineModule<Kind<Table>>[],
  done: ReadonlySet<string>,
): OutlineItem<Kind<Table>> | undefined =>
  [...requiredOf(table, outline), ...itemsOf(outline)].find(({ id }) => !done.has(id));

/** Returns the average time for a course's required activities, in minutes. */
export const minutesOf = (outline: OutlineModule[]): number =>
  requiredOf(activities, outline).reduce((sum, { minutes }) => sum + minutes, 0);

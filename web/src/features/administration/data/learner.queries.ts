import { useBadgeList } from '#web/data/badge-list.queries';
import { useCatalog } from '#web/data/catalog.queries';
import { valueOf } from '#web/firebase/query-state';
import { badgeNameIn } from '#web/shared/badge-texts';

/** Returns the titles for the ids in a ledger: two reads. Empty for unknown or deleted ones. */
export function useTitles(): {
  course: (id: string) => string | undefined;
  badge: (id: string) => string | undefined;
} {
  const courses = new Map(valueOf(useCatalog())?.map(({ id, title }) => [id, title]));
  const badges = valueOf(useBadgeList())?.badges;
  return { course: (id) => courses.get(id), badge: (id) => badgeNameIn(badges, id) };
}

import { course } from '@trellis/model/content/course';
import { coursesOfTeacher } from '@trellis/model/content/queries';
import { useCatalog } from '#web/data/catalog.queries';
import { useLiveQuery } from '#web/firebase/live-query';
import { valueOf } from '#web/firebase/query-state';

/** A course that a teacher may make a step of a program. */
export type UsableCourse = { id: string; title: string; isDraft: boolean };

/** Returns the published courses and those that somebody teaches, by title; a read for each of these, and one. */
export function useUsableCourses(uid: string): UsableCourse[] {
  const published = valueOf(useCatalog()) ?? [];
  const own = valueOf(useLiveQuery(coursesOfTeacher(uid), course)) ?? [];
  const usable = new Map<string, UsableCourse>();
  for (const { id, title } of published) usable.set(id, { id, title, isDraft: false });
  for (const { id, title, status } of own)
    if (status !== 'trashed') usable.set(id, { id, title, isDraft: status === 'draft' });
  return [...usable.values()].sort((a, b) => a.title.localeCompare(b.title));
}

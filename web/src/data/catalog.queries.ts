import { catalogShard, catalogShards, type CatalogEntry } from '@trellis/model/content/catalog';
import type { ProgramEntry } from '@trellis/model/programs/program-entry';
import { catalogPath } from '@trellis/model/paths';
import { mapQueryState, type QueryState } from '#web/firebase/query-state';
import { usePublicDocument } from '#web/firebase/public-document';

export type CatalogCourse = CatalogEntry & { id: string };

export type Catalog = { courses: CatalogCourse[]; programs: Record<string, ProgramEntry> };

/**
 * Returns every published course, by title, and the programs by id, for one document read. An empty catalogue may have no
 * document.
 */
export function useCatalogWithPrograms(): QueryState<Catalog> {
  const shard = usePublicDocument(catalogPath(catalogShards[0]), catalogShard);
  if (shard.status === 'missing') return { status: 'ready', value: { courses: [], programs: {} } };
  return mapQueryState(shard, ({ courses, programs }) => ({
    programs,
    courses: Object.entries(courses)
      .map(([id, entry]) => ({ ...entry, id }))
      .sort((a, b) => a.title.localeCompare(b.title)),
  }));
}

/** Returns every published course, by title, for the same read. */
export const useCatalog = (): QueryState<CatalogCourse[]> =>
  mapQueryState(useCatalogWithPrograms(), ({ courses }) => courses);

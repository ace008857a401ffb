import { catalogShard, catalogShards, type CatalogEntry } from '@trellis/model/content/catalog';
import { catalogPath } from '@trellis/model/paths';
import { mapQueryState, type QueryState } from '#web/firebase/query-state';
import { usePublicDocument } from '#web/firebase/public-document';

export type CatalogCourse = CatalogEntry & { id: string };

/**
 * Returns every published course, by title, for one document read. An empty catalogue may have no document.
 */
export function useCatalog(): QueryState<CatalogCourse[]> {
  const shard = usePublicDocument(catalogPath(catalogShards[0]), catalogShard);
  if (shard.status === 'missing') return { status: 'ready', value: [] };
  return mapQueryState(shard, ({ courses }) =>
    Object.entries(courses)
      .map(([id, entry]) => ({ ...entry, id }))
      .sort((a, b) => a.title.localeCompare(b.title)),
  );
}

import { deletableCollection, type DeletableCollection } from '@trellis/model/content/deletion';
import { documentsLeft, runDeletion } from '#functions/deletions/run-deletion.store';
import { refs } from '#functions/firestore/typed-refs';
import type { Mismatch } from '#functions/rebuild/mismatch.store';

/** The ids that have a tombstone, by collection. */
export type DeletedIDs = Record<DeletableCollection, ReadonlySet<string>>;

/** Returns the ids of deleted documents. */
export async function deletedIDs(): Promise<DeletedIDs> {
  const found = await refs.tombstone('courses', 'any').ref.parent.select().get();
  const idsIn = (collection: DeletableCollection) =>
    new Set(
      found.docs
        .filter(({ id }) => id.startsWith(`${collection}:`))
        .map(({ id }) => id.slice(collection.length + 1)),
    );
  return {
    ...{ courses: idsIn('courses'), lessons: idsIn('lessons') },
    ...{ quizzes: idsIn('quizzes'), programs: idsIn('programs') },
  };
}

/** Yields every deleted document that still has parts. */
export async function* deletionMismatches(deleted: DeletedIDs): AsyncGenerator<Mismatch> {
  for (const collection of deletableCollection.options) {
    for (const itemID of deleted[collection]) {
      for (const path of await documentsLeft(collection, itemID)) {
        yield {
          path,
          differences: [{ field: '(document)', stored: 'exists', expected: null }],
          mend: async () => {
            while (!(await runDeletion({ collection, itemID })));
          },
        };
      }
    }
  }
}

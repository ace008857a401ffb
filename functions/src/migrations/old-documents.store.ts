import {
  FieldPath,
  FieldValue,
  type Query,
  type QueryDocumentSnapshot,
} from 'firebase-admin/firestore';
import type { Collection } from '@trellis/model/collection';
import { collections, patternOf } from '@trellis/model/collections';
import { hasMigrations, isFields, lifted } from '@trellis/model/stored';
import { db } from '#functions/firestore/admin';
import { changesOf } from '#functions/firestore/changes';
import { withDates } from '#functions/firestore/decode';

/** A document that is stored in an older shape. */
export type OldDocument = {
  path: string;
  /** The schema errors that remain after migrating; null if there are none. */
  problem: string | null;
  /** Writes the fields that differ, unless the document has changed meanwhile. */
  lift: () => Promise<void>;
};

/** How many documents are held in memory at a time. */
const pageSize = 300;

/**
 * Finds every stored document that needs a migration. Reads all documents of collections that have migrations.
 */
export async function* oldDocuments(): AsyncGenerator<OldDocument> {
  for (const collection of Object.values(collections)) {
    if (!hasMigrations(collection.schema)) continue;
    for await (const found of documentsOf(collection)) {
      const old = oldDocument(collection, found);
      if (old !== null) yield old;
    }
  }
}

function oldDocument({ schema }: Collection, found: QueryDocumentSnapshot): OldDocument | null {
  const { ref, updateTime } = found;
  const stored = withDates(found.data());
  const today = lifted(schema, stored);
  if (today === stored || !isFields(stored) || !isFields(today)) return null;
  const parsed = schema.safeParse(today);
  const gone = Object.keys(stored).filter((field) => !(field in today));
  const changes = {
    ...changesOf(stored, today),
    ...Object.fromEntries(gone.map((field) => [field, FieldValue.delete()])),
  };
  return {
    path: ref.path,
    problem: parsed.success ? null : parsed.error.message,
    lift: async () => void (await ref.update(changes, { lastUpdateTime: updateTime })),
  };
}

/** Reads a collection in pages, ordered by path. */
async function* documentsOf(collection: Collection): AsyncGenerator<QueryDocumentSnapshot> {
  const parts = patternOf(collection).split('/');
  const name = parts.at(-2)!;
  const all: Query = parts.length > 2 ? db.collectionGroup(name) : db.collection(name);
  let page = all.orderBy(FieldPath.documentId()).limit(pageSize);
  for (;;) {
    const { docs } = await page.get();
    // A collection group also contains collections of the same name elsewhere.
    yield* docs.filter(({ ref }) => ref.path.split('/').length === parts.length);
    if (docs.length < pageSize) return;
    page = page.startAfter(docs.at(-1)!);
  }
}

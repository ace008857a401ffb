import { FieldValue, type DocumentSnapshot } from 'firebase-admin/firestore';
import type { Change } from 'firebase-functions/v2/firestore';
import type { DeletableCollection } from '@trellis/model/content/deletion';
import { createOnce, read, refs } from '#functions/firestore/typed-refs';

/**
 * Marks a document as deleted for good, and has what belonged to it deleted. May be called again, as when something of it
 * arrives late.
 */
export async function beginDeletion(
  collection: DeletableCollection,
  itemID: string,
): Promise<void> {
  const since = FieldValue.serverTimestamp();
  await createOnce(refs.tombstone(collection, itemID).ref, { deletedBy: null, deletedAt: since });
  await refs.deletion(collection, itemID).ref.set({ collection, itemID, since, runs: 0 });
}

/**
 * Begins the deletion of what belongs to a document when that is deleted; and when one of its id is created again, which
 * its tombstone forbids. Costs a read for each document that is created.
 */
export async function followExistence(
  data: Change<DocumentSnapshot> | undefined,
  collection: DeletableCollection,
  itemID: string,
): Promise<void> {
  if (data?.after.exists === false) await beginDeletion(collection, itemID);
  else if (data?.before.exists === false) await resumeDeletion(collection, itemID);
}

/** Deletes again what belongs to a document if that was deleted. Costs a read. */
export async function resumeDeletion(
  collection: DeletableCollection,
  itemID: string,
): Promise<void> {
  if (await isDeleted(collection, itemID)) await beginDeletion(collection, itemID);
}

/** Returns whether a document was deleted. Costs a read. */
export async function isDeleted(collection: DeletableCollection, itemID: string): Promise<boolean> {
  return (await read(refs.tombstone(collection, itemID))) !== null;
}

import { FieldValue, type DocumentSnapshot } from 'firebase-admin/firestore';
import type { Change } from 'firebase-functions/v2/firestore';
import type { DeletableCollection } from '@trellis/model/content/deletion';
import { createOnce, read, refs } from '#functions/firestore/typed-refs';

/**
 * Marks a document as deleted and starts deleting what belongs to it. Idempotent; also called when a part of it
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
 * Starts the deletion of what belongs to a deleted document, or to one that was recreated despite its tombstone. Costs
 * one read per created document.
 */
export async function followExistence(
  data: Change<DocumentSnapshot> | undefined,
  collection: DeletableCollection,
  itemID: string,
): Promise<void> {
  if (data?.after.exists === false) await beginDeletion(collection, itemID);
  else if (data?.before.exists === false) await resumeDeletion(collection, itemID);
}

/** Deletes the parts of a document again if the document was deleted. Costs one read. */
export async function resumeDeletion(
  collection: DeletableCollection,
  itemID: string,
): Promise<void> {
  if (await isDeleted(collection, itemID)) await beginDeletion(collection, itemID);
}

/** Returns whether a document was deleted. Costs one read. */
export async function isDeleted(collection: DeletableCollection, itemID: string): Promise<boolean> {
  return (await read(refs.tombstone(collection, itemID))) !== null;
}

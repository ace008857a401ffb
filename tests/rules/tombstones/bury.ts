import { tombstonePath } from '@trellis/model/paths';
import { deleting, now, setting, type Client } from '#tests/rules/client';

type Collection = Parameters<typeof tombstonePath>[0];

/** Deletes a document as the page does: with what says that it was there, changed as a test wants it. */
export const bury = (
  { uid, together }: Client,
  collection: Collection,
  id: string,
  changes: object = {},
): Promise<void> =>
  together(
    deleting(`${collection}/${id}`),
    setting(tombstonePath(collection, id), { deletedBy: uid, deletedAt: now(), ...changes }),
  );

import { tombstonePath } from '@trellis/model/paths';
import { deleting, now, setting, type Client } from '#tests/rules/client';

type Collection = Parameters<typeof tombstonePath>[0];

/** Deletes a document together with creating its tombstone, as the app does, with optional changes. */
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

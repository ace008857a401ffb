import type { Transaction } from 'firebase-admin/firestore';
import { decodeEach } from '#functions/firestore/find';
import type { TypedRef } from '#functions/firestore/typed-refs';

/** Returns the documents of some ids, by id, without those that do not exist. Costs a read each. */
export async function readEach<T extends object>(
  transaction: Transaction,
  ids: string[],
  refOf: (id: string) => TypedRef<T>,
): Promise<Map<string, T>> {
  const [first] = ids;
  if (first === undefined) return new Map();
  const { schema } = refOf(first);
  const docs = await transaction.getAll(...ids.map((id) => refOf(id).ref));
  // A document's own id may have more parts than the one it was asked for by.
  const idOf = new Map(ids.map((id) => [refOf(id).ref.id, id]));
  return new Map(decodeEach(schema, { docs }).map(({ id, ...data }) => [idOf.get(id)!, data as T]));
}

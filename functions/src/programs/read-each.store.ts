import type { Transaction } from 'firebase-admin/firestore';
import { decodeEach } from '#functions/firestore/find';
import type { TypedRef } from '#functions/firestore/typed-refs';

/** Returns the documents of some ids, by id, without those that do not exist. Costs a read each. */
export async function readEach<T extends object>(
  transaction: Transaction,
  ids: string[],
  refOf: (id: string) => TypedRef<T>,
): Promise<Map<string, T>> {
  if (ids.length === 0) return new Map();
  const asked = ids.map((id) => ({ id, ...refOf(id) }));
  const found = await transaction.getAll(...asked.map(({ ref }) => ref));
  return new Map(
    asked.flatMap(({ id, schema }, index) =>
      decodeEach(schema, { docs: found.slice(index, index + 1) }).map(
        (data) => [id, data] as const,
      ),
    ),
  );
}

import { changesOf } from '#functions/firestore/changes';
import { decode, MalformedDocument, storedFieldsOf } from '#functions/firestore/decode';
import type { TypedRef } from '#functions/firestore/typed-refs';

export type Difference = { field: string; stored: unknown; expected: unknown };

/** A document that differs from its sources, and how to correct it. */
export type Mismatch = {
  path: string;
  differences: Difference[];
  mend: () => Promise<unknown>;
  /** Whether only a person can correct it, because it is what people wrote; then `mend` does nothing. */
  needsPerson?: true;
};

/** Stands for the whole document if it is missing, malformed or must be deleted. */
const whole = '(document)';

/**
 * Compares a document, or its function-owned fields, with the values derived from its sources; null stands for no
 * document. A malformed document is rewritten if `isOwnedWhole`; otherwise a person has to correct it. With
 * `areDefaultsStored` a missing field differs from its default.
 */
export async function compare<T extends object>(
  { ref, schema }: TypedRef<T>,
  expected: T | Partial<T> | null,
  isOwnedWhole = false,
  areDefaultsStored = false,
): Promise<Mismatch[]> {
  const path = ref.path;
  const snapshot = await ref.get();
  const differing = (differences: Difference[], mend: Mismatch['mend']) => [
    { path, differences, mend },
  ];
  let stored: T | null;
  try {
    stored = decode(schema, snapshot);
  } catch (problem) {
    if (!(problem instanceof MalformedDocument)) throw problem;
    return differing([{ field: whole, stored: problem.problem, expected }], async () => {
      if (!isOwnedWhole)
        throw new Error(`${path} is malformed and not ours to write`, { cause: problem });
      await (expected === null ? ref.delete() : ref.set(expected));
    });
  }
  if (expected === null) {
    if (stored === null) return [];
    return differing([{ field: whole, stored, expected }], () => ref.delete());
  }
  if (stored === null) {
    return differing([{ field: whole, stored, expected }], () => ref.create(expected));
  }
  const changes = changesOf(areDefaultsStored ? storedFieldsOf(snapshot) : stored, expected);
  if (changes === null) return [];
  const differences = differencesOf(stored, changes);
  // Only if the document has not changed since the comparison.
  const precondition = snapshot.updateTime ? { lastUpdateTime: snapshot.updateTime } : {};
  return differing(differences, () => ref.update({ ...changes }, precondition));
}

/** Returns the fields to change. */
export function differencesOf(stored: object, changes: object): Difference[] {
  const before = new Map<string, unknown>(Object.entries(stored));
  return Object.entries(changes).map(([field, expected]) => ({
    field,
    stored: before.get(field),
    expected,
  }));
}

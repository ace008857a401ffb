/**
 * Returns the documents that newer ones pushed off a full page; not those that were deleted. Pages are sorted by `compare`.
 */
export function pushedOff<T extends { id: string }>(
  before: T[],
  after: T[],
  compare: (one: T, other: T) => number,
): T[] {
  const last = after.at(-1);
  if (last === undefined) return [];
  const left = new Set(after.map(({ id }) => id));
  return before.filter((one) => !left.has(one.id) && compare(one, last) > 0);
}

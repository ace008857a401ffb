/** The order of a course's modules, by id, and of its items, by {@link itemKey}. */
export type Arrangement = { modules: string[]; items: string[] };

export const noArrangement: Arrangement = { modules: [], items: [] };

/** Returns the entry of an item in an arrangement. */
export const itemKey = ({ kind, id }: { kind: string; id: string }): string => `${kind}:${id}`;

/**
 * Sorts things as `keys` lists them. What it does not list follows, in the order given.
 */
export function arranged<T>(things: T[], keyOf: (thing: T) => string, keys: string[]): T[] {
  // Of two places, the first one counts.
  const places = new Map(keys.map((key, place) => [key, place] as const).toReversed());
  const placeOf = (thing: T) => places.get(keyOf(thing)) ?? keys.length;
  return things.toSorted((a, b) => placeOf(a) - placeOf(b));
}

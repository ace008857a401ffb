/**
 * Returns a generator of numbers from 0 to 1, seeded by a text, so that every device gets the same ones (FNV-1a hash,
 * then mulberry32). For shuffling, not for secrets.
 */
function numbersFrom(text: string): () => number {
  let state = 0x811c9dc5;
  for (const unit of text) state = Math.imul(state ^ unit.codePointAt(0)!, 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns the indexes 0 to `count` - 1 shuffled by `seed` (Fisher–Yates). */
export function shuffledPlaces(count: number, seed: string): number[] {
  const next = numbersFrom(seed);
  const places = Array.from({ length: count }, (_, place) => place);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [places[last], places[other]] = [places[other]!, places[last]!];
  }
  return places;
}

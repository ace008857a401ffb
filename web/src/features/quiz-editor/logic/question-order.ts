/** A question's place: a whole number, with gaps, so that moving one seldom moves others. */
export type Ordered = { id: string; order: number };

/** The largest place, and the distance between places where there is room. */
const largest = 10_000;
const step = 100;

/**
 * Returns the changes of place that bring questions into the sequence in which they are given: as few as possible, and
 * all of them only if there is no room between two neighbours.
 */
export function reorder(wanted: Ordered[]): Ordered[] {
  const kept = longestRising(wanted.map(({ order }) => order));
  const changes: Ordered[] = [];
  let previous = 0;
  let waiting: string[] = [];
  const place = (until: number | null): boolean => {
    const top = until ?? Math.min(largest + 1, previous + step * (waiting.length + 1));
    if (top - previous - 1 < waiting.length) return false;
    const gap = (top - previous) / (waiting.length + 1);
    waiting.forEach((id, index) =>
      changes.push({ id, order: Math.floor(previous + gap * (index + 1)) }),
    );
    waiting = [];
    return true;
  };
  for (const [index, { id, order }] of wanted.entries()) {
    if (!kept.has(index)) waiting.push(id);
    else if (place(order)) previous = order;
    else return renumbered(wanted);
  }
  return place(null) ? changes : renumbered(wanted);
}

function renumbered(wanted: Ordered[]): Ordered[] {
  const distance = Math.max(1, Math.min(step, Math.floor(largest / (wanted.length + 1))));
  return wanted.flatMap(({ id, order }, index) => {
    const next = (index + 1) * distance;
    return next === order ? [] : [{ id, order: next }];
  });
}

/** Returns the indexes of a longest strictly rising subsequence of positive numbers. */
function longestRising(orders: number[]): Set<number> {
  const lengths: number[] = [];
  const before: number[] = [];
  orders.forEach((order, index) => {
    lengths[index] = order < 1 ? 0 : 1;
    before[index] = -1;
    for (let earlier = 0; earlier < index; earlier++) {
      const length = lengths[earlier]! + 1;
      if (lengths[earlier]! > 0 && orders[earlier]! < order && length > lengths[index]!) {
        [lengths[index], before[index]] = [length, earlier];
      }
    }
  });
  const kept = new Set<number>();
  const longest = Math.max(0, ...lengths);
  for (let at = longest === 0 ? -1 : lengths.indexOf(longest); at !== -1; at = before[at]!) {
    kept.add(at);
  }
  return kept;
}

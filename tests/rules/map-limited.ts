/** How many requests are under way at once. */
const width = 8;

/** Maps values by a request each, a few at a time. */
export async function mapLimited<T, R>(
  values: T[],
  request: (value: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = values.entries();
  const work = async () => {
    for (const [i, value] of waiting) results[i] = await request(value);
  };
  await Promise.all(Array.from({ length: width }, work));
  return results;
}

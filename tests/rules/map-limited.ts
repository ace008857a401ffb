/** The maximum number of concurrent requests. */
const width = 8;

/** Maps values by an async function with limited concurrency. */
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

/** Returns the function limited to `width` concurrent calls; further calls wait. */
export function limitConcurrency<Input extends unknown[], Output>(
  width: number,
  work: (...input: Input) => Promise<Output>,
): (...input: Input) => Promise<Output> {
  let free = width;
  const waiting: (() => void)[] = [];
  return async (...input) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work(...input);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}

import { useCallback, useLayoutEffect, useRef } from 'react';

/** Returns a function that stays the same and calls the latest one, so that what it is passed to does not render again. */
export function useStableCallback<A extends unknown[]>(
  latest: (...args: A) => void,
): (...args: A) => void {
  const current = useRef(latest);
  useLayoutEffect(() => {
    current.current = latest;
  });
  return useCallback((...args: A) => current.current(...args), []);
}

import { useEffect, useState } from 'react';

/** The delay before a pending write is shown, in ms. */
const patience = 2500;

/** Returns true once a condition has held for a while, so that brief states are not shown. */
export function useDelayedFlag(isSo: boolean): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLasting(true), patience);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [isSo]);
  return isSo && isLasting;
}

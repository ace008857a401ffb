import { useEffect, useState } from 'react';

/** How long a write may take before it is spoken of, in ms. */
const patience = 2500;

/** Whether something has been so for a while: what passes quickly is not worth a word. */
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

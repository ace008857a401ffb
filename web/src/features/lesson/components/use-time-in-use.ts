import { useEffect, useRef } from 'react';

/** Counts while the page is visible. Returns what takes the seconds counted so far, and begins anew. */
export function useTimeInUse(): () => number {
  const counted = useRef({ milliseconds: 0, since: 0 });
  useEffect(() => {
    const onChange = () => {
      const now = performance.now();
      const { milliseconds, since } = counted.current;
      counted.current = {
        milliseconds: milliseconds + (since > 0 ? now - since : 0),
        since: document.visibilityState === 'visible' ? now : 0,
      };
    };
    onChange();
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, []);

  return () => {
    const now = performance.now();
    const { milliseconds, since } = counted.current;
    counted.current = { milliseconds: 0, since: since > 0 ? now : 0 };
    return (milliseconds + (since > 0 ? now - since : 0)) / 1000;
  };
}

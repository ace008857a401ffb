import { useEffect, useRef } from 'react';

/**
 * Gives work that takes time a signal to stop: when `abort` is called, when it is started anew, and when the component is
 * removed.
 */
export function useAbort(): { start: () => AbortSignal; abort: () => void } {
  const running = useRef<AbortController>(null);
  const abort = () => running.current?.abort();
  useEffect(() => () => running.current?.abort(), []);
  const start = () => {
    abort();
    running.current = new AbortController();
    return running.current.signal;
  };
  return { start, abort };
}

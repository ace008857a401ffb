import { useState } from 'react';
import { localStorageItem } from '#web/shared/local-storage-item';

const stored = localStorageItem('mine.attempt-place');

/** Returns the current question; restored after a reload. */
export function useCurrentQuestion(attemptID: string, count: number) {
  const [current, setCurrent] = useState(() => {
    const [id, index] = (stored.read() ?? '').split(' ');
    return id === attemptID && Number(index) < count ? Math.max(0, Number(index) || 0) : 0;
  });
  const goTo = (index: number) => {
    stored.write(`${attemptID} ${index}`);
    setCurrent(index);
  };
  return [current, goTo] as const;
}

import { useEffect, useState } from 'react';
import { serverClock } from '#web/features/quiz/data/server-clock';

/** The server's time, every second. */
export function useServerNow(): Date {
  const [now, setNow] = useState(serverClock.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverClock.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

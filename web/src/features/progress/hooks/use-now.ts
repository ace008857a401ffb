import { useEffect, useState } from 'react';

/** How often a page that stays open looks at the time, in ms. */
const pulse = 60_000;

/** The time, a minute old at most: a page that is open when the day ends goes on to the next. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), pulse);
    return () => clearInterval(timer);
  }, []);
  return now;
}

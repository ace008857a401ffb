import { useEffect } from 'react';

/** How often the provider is asked while a payment is open, in ms, and for how long. */
const checkEvery = 4000;
const mostChecks = 15;

/** Asks the provider of an order or a subscription again and again while it is open, once at least. */
export function useChecks(
  ask: (id: string) => Promise<unknown>,
  id: string,
  isOpen: boolean,
): void {
  useEffect(() => {
    if (!isOpen) return;
    let count = 0;
    const check = () => {
      if (++count >= mostChecks) clearInterval(timer);
      // The page stays live without an answer, and asks again.
      ask(id).catch(() => {});
    };
    const timer = setInterval(check, checkEvery);
    check();
    return () => clearInterval(timer);
  }, [ask, id, isOpen]);
}

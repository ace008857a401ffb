import { useEffect, useRef } from 'react';

/** Focuses an element when it appears, because what was focused before is gone. It needs `tabIndex={-1}`. */
export function useFocusOnMount<T extends HTMLElement>() {
  const element = useRef<T>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}

import { useSyncExternalStore } from 'react';

/** An observable value. */
export type Store<T> = { get: () => T; set: (value: T) => void; use: () => T };

export function createStore<T>(initial: T): Store<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  const get = () => current;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get,
    set: (value) => {
      current = value;
      listeners.forEach((notify) => notify());
    },
    use: () => useSyncExternalStore(subscribe, get),
  };
}

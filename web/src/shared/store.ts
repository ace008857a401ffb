import { useSyncExternalStore } from 'react';

/** An observable value. */
export type Store<T> = {
  get: () => T;
  set: (value: T) => void;
  /** Calls `listener` after each change; returns the unsubscribe function. */
  subscribe: (listener: () => void) => () => void;
  use: () => T;
};

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
    subscribe,
    use: () => useSyncExternalStore(subscribe, get, get),
  };
}

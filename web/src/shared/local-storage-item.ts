const prefix = 'trellis.';
/** Begins the names of what belongs to a person rather than to the browser. */
const personal = `${prefix}mine.`;

/** Forgets what is stored under names that begin with `mine.`. */
export function clearPersonalItems(): void {
  try {
    Object.keys(localStorage)
      .filter((key) => key.startsWith(personal))
      .forEach((key) => localStorage.removeItem(key));
  } catch {
    // Where storage is refused, nothing was stored.
  }
}

/** A small setting of this browser. Where storage is refused (private windows), it lasts as long as the page. */
export function localStorageItem(name: string) {
  const key = `${prefix}${name}`;
  return {
    read: (): string | null => {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write: (value: string | null) => {
      try {
        if (value === null) localStorage.removeItem(key);
        else localStorage.setItem(key, value);
      } catch {
        // Nothing to do: the setting is not worth an error.
      }
    },
    /** Calls `listener` with the new value whenever another tab changes it. */
    onChangeElsewhere: (listener: (value: string | null) => void) =>
      addEventListener('storage', (event) => {
        // All of it was removed where no key is named.
        if (event.key === key || event.key === null) listener(event.newValue);
      }),
  };
}

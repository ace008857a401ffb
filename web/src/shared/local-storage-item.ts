const prefix = 'trellis.';
/** Begins the names of what belongs to a person rather than to the browser. */
const personal = `${prefix}mine.`;

/** Forgets what is localStorageItem under names that begin with `mine.`. */
export function clearPersonalItems(): void {
  Object.keys(localStorage)
    .filter((key) => key.startsWith(personal))
    .forEach((key) => localStorage.removeItem(key));
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
  };
}

import { localStorageItem } from '#web/shared/local-storage-item';

const stored = localStorageItem('mine.newcomer-name');

/**
 * Stores the name entered when signing up until it is in the person's record, in case the connection fails in between.
 */
export const newcomerName = {
  keep: (email: string, name: string) => stored.write(`${email.toLowerCase()}\n${name}`),
  of(email: string | null): string | undefined {
    const [whose, name] = (stored.read() ?? '').split('\n');
    return email !== null && whose === email.toLowerCase() ? name : undefined;
  },
  forget: () => stored.write(null),
};

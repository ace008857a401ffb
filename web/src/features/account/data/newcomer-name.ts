import { localStorageItem } from '#web/shared/local-storage-item';

const stored = localStorageItem('mine.newcomer-name');

/** The name that somebody gave when they signed up, until their record has it: the connection may fail in between. */
export const newcomerName = {
  keep: (email: string, name: string) => stored.write(`${email.toLowerCase()}\n${name}`),
  of(email: string | null): string | undefined {
    const [whose, name] = (stored.read() ?? '').split('\n');
    return email !== null && whose === email.toLowerCase() ? name : undefined;
  },
  forget: () => stored.write(null),
};

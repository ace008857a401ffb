import { localStorageItem } from '#web/shared/local-storage-item';

const stored = localStorageItem('mine.wanted-course');

/** The course for which somebody has subscribed, kept on this device while they pay. */
export const wantedCourse = {
  /** Keeps the course for which a subscription is made; null for none. */
  write: (subscriptionID: string, courseID: string | null): void =>
    stored.write(courseID === null ? null : `${subscriptionID} ${courseID}`),
  /** Returns the course for which a subscription was made, if it is known here. */
  read: (subscriptionID: string): string | undefined => {
    const [of, courseID] = (stored.read() ?? '').split(' ');
    return of === subscriptionID ? courseID : undefined;
  },
  /** Forgets it. */
  clear: (): void => stored.write(null),
};

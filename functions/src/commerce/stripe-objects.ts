/** Returns the moment that Stripe means. */
export const timeOf = (seconds: number): Date => new Date(seconds * 1000);

/** Returns the id of an object that Stripe names or shows whole. */
export const idOf = (object: string | { id: string }): string =>
  typeof object === 'string' ? object : object.id;

/** Returns an object that was asked for whole; null if there is none. */
export const wholeOf = <T extends object>(object: string | T | null | undefined): T | null =>
  object === undefined || typeof object === 'string' ? null : object;

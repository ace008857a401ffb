import * as z from 'zod/mini';

/** An address as a browser accepts it, without a first character by which a spreadsheet recognises a formula. */
const shape = /^(?![=+\-@])[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** An email address in lower case. */
export const address = z.string().check(z.maxLength(254), z.regex(shape));

/** Returns an address as it is compared: without spaces around it, in lower case. */
export const foldAddress = (text: string): string => text.trim().toLowerCase();

/** Returns whether a text is an address, however its letters are written. */
export const isAddress = (text: string): boolean => address.safeParse(foldAddress(text)).success;

import * as z from 'zod/mini';

/**
 * Control characters, bidirectional overrides and invisible spaces, which could disguise a name or title.
 * `firestore.rules` (function `plain`) rejects the same set.
 */
// oxlint-disable-next-line no-control-regex
const plainLine = /^[^\u0000-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069\ufeff]*$/;

/** Text without lone surrogates, which Firestore would corrupt. The rules cannot check this. */
const text = () =>
  z.string().check(z.refine((value) => value.isWellFormed(), 'There is half a character in it.'));

/**
 * Returns the schema of one line of text, such as a name or title: not empty, at most `max` characters (code points).
 */
export const label = (max: number) =>
  text().check(z.minLength(1), z.maxLength(max), z.regex(plainLine));

/** Like {@link label}, but may be empty. */
export const optionalLabel = (max: number) => text().check(z.maxLength(max), z.regex(plainLine));

/** Returns the schema of multi-line text, plain or Markdown; may be empty. */
export const longText = (max: number) => text().check(z.maxLength(max));

/** A document id or an auth uid. No slash, not `.` or `..`, not `__…__`. */
export const id = z
  .string()
  .check(z.minLength(1), z.maxLength(128), z.regex(/^(?!\.\.?$)(?!__.*__$)[^/]+$/s));

/**
 * An https address, or a path on this site (`/media/…`); may be empty. At most 2,000 characters.
 */
export const url = z
  .string()
  .check(z.maxLength(2000), z.regex(/^$|^https:\/\/[^\s<>"\\]+$|^\/[^\s<>"\\/][^\s<>"\\]*$/));

/** A whole number from `min` to `max`. */
export const whole = (min: number, max: number) => z.int().check(z.gte(min), z.lte(max));

/** Returns the schema of a list of at most `max` items. */
export const listOf = <T extends z.ZodMiniType>(item: T, max: number) =>
  z.array(item).check(z.maxLength(max));

/** A Firestore `Timestamp`, converted to a `Date` on reading. */
export const timestamp = z.date();

import * as z from 'zod/mini';

/**
 * Control characters, bidirectional overrides and invisible spaces: in a name or a title they only serve to deceive.
 * `firestore.rules` (function `plain`) refuses the same set.
 */
// oxlint-disable-next-line no-control-regex
const plainLine = /^[^\u0000-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069\ufeff]*$/;

/** A text without half characters, which Firestore would store damaged. Nobody can see that in the rules. */
const text = () =>
  z.string().check(z.refine((value) => value.isWellFormed(), 'There is half a character in it.'));

/** One line of text for people: a name, a title. Not empty; at most `max` characters (code points). */
export const label = (max: number) =>
  text().check(z.minLength(1), z.maxLength(max), z.regex(plainLine));

/** Like {@link label}, but may be empty. */
export const optionalLabel = (max: number) => text().check(z.maxLength(max), z.regex(plainLine));

/**
 * What a text has that can be compared with another: a letter, a digit, a sign. Marks alone, such as an accent without a
 * letter, and what nobody sees are no answer. The rules (function `isAnswer`) refuse the same.
 */
export const comparablePart = /[^\p{M}\p{Z}\p{Cc}\p{Cf}\u0640]/u;

/** Like {@link label}, but something that an answer can be equal to. */
export const answerText = (max: number) =>
  label(max).check(
    z.regex(comparablePart, 'Nobody can give this answer: there is nothing to read.'),
  );

/** Text of many lines, plain or Markdown; may be empty. */
export const longText = (max: number) => text().check(z.maxLength(max));

/** A document id or an auth uid. No slash, not `.` or `..`, not `__…__`. */
export const id = z
  .string()
  .check(z.minLength(1), z.maxLength(128), z.regex(/^(?!\.\.?$)(?!__.*__$)[^/]+$/s));

/** An https address, or a path on this site (`/media/…`); empty where there is none. At most 2,000 characters. */
export const url = z
  .string()
  .check(z.maxLength(2000), z.regex(/^$|^https:\/\/[^\s<>"\\]+$|^\/[^\s<>"\\/][^\s<>"\\]*$/));

/** A whole number from `min` to `max`. */
export const whole = (min: number, max: number) => z.int().check(z.gte(min), z.lte(max));

/** A list of at most `max` items. */
export const listOf = <T extends z.ZodMiniType>(item: T, max: number) =>
  z.array(item).check(z.maxLength(max));

/** A Firestore `Timestamp`, as a `Date` once it has been read. */
export const timestamp = z.date();

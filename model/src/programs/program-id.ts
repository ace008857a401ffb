import * as z from 'zod/mini';

/** A program's id, which is its address: lowercase words, joined by hyphens. It never changes. */
export const programID = z
  .string()
  .check(z.minLength(1), z.maxLength(80), z.regex(/^(?!constructor$)[a-z0-9]+(-[a-z0-9]+)*$/));

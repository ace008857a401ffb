import * as z from 'zod/mini';
import { label, whole } from '#model/fields';

/** `categories/{id}`: a subject. `courses.category` holds its `name` for display. */
export const category = z.object({
  name: label(60),
  slug: z.string().check(z.maxLength(80), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  order: whole(0, 10_000),
});
export type Category = z.infer<typeof category>;

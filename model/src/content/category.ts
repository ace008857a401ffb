import * as z from 'zod/mini';
import { categoriesHaveLocalNames } from '#model/content/category-migrations';
import { localNames } from '#model/content/local-names';
import { label, whole } from '#model/fields';
import { withMigrations } from '#model/stored';

/** `categories/{id}`: a subject. `courses.category` holds its `name` for display. */
export const category = withMigrations(
  z.object({
    /** The school's own name, to which courses, badges and skills refer. */
    name: label(60),
    /** What readers of a language see in its place. */
    names: localNames,
    slug: z.string().check(z.maxLength(80), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
    order: whole(0, 10_000),
  }),
  categoriesHaveLocalNames,
);
export type Category = z.infer<typeof category>;

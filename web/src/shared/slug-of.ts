/**
 * Returns the slug of a title: lower-case Latin letters, digits and single hyphens, at most `most` characters; `fallback` if
 * the title has no such letters.
 */
export const slugOf = (title: string, fallback: string, most = 80): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, most)
    .replace(/^-+|-+$/g, '') || fallback;

/** Returns the slug of a course by its title; one made of its id if the title has no Latin letters. */
export const courseSlugOf = (title: string, courseID: string): string =>
  slugOf(title, `course-${courseID.slice(0, 8).toLowerCase()}`);

/** Returns a slug that no other course has by chance: it ends with the beginning of the course's id. */
export const ownSlugOf = (slug: string, courseID: string): string =>
  `${slug.slice(0, 71).replace(/-+$/, '')}-${courseID.slice(0, 8).toLowerCase()}`;

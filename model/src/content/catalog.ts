import * as z from 'zod/mini';
import { programEntry } from '#model/programs/program-entry';
import { summaryOf } from '#model/text/summary';
import { localNames, noLocalNames } from '#model/content/local-names';
import { courseLevel, type Course } from '#model/content/course';
import { fairRating } from '#model/course-reviews/ratings';
import { minutesOf } from '#model/progress/next-activity';

/** A published course, reduced to what browsing and searching need. */
export const catalogEntry = z.object({
  title: z.string(),
  summary: z.string(),
  category: z.string(),
  categoryNames: z._default(localNames, noLocalNames),
  level: courseLevel,
  language: z.string(),
  tags: z.array(z.string()),
  thumbnailUrl: z.string(),
  price: z.int(),
  currency: z.string(),
  lessonCount: z.int(),
  /** See {@link minutesOf}. */
  minutes: z.int(),
  enrollmentCount: z.int(),
  ratingAverage: z.number(),
  ratingCount: z.int(),
  /** See {@link fairRating}. */
  ratingScore: z._default(z.number(), 0),
});
export type CatalogEntry = z.infer<typeof catalogEntry>;

/** `catalog/{shard}`: the published courses and programs by id. */
export const catalogShard = z.object({
  courses: z.record(z.string(), catalogEntry),
  programs: z._default(z.record(z.string(), programEntry), {}),
});
export type CatalogShard = z.infer<typeof catalogShard>;

/**
 * The number of documents in the catalogue, and so of reads for browsing it. One document holds about 1,500 courses
 * (an entry takes about 600 bytes of Firestore's 1 MiB).
 */
export const catalogShards = ['0'] as const;

/** Returns the shard of a course; it never changes. */
export const shardOf = (_courseID: string): string => catalogShards[0];

/** Returns a course's catalogue entry; null if it is not published. */
export function catalogEntryOf(course: Course): CatalogEntry | null {
  if (course.status !== 'published') return null;
  const { title, category, categoryNames, level, language, tags, thumbnailUrl, price, currency } =
    course;
  const { lessonCount, enrollmentCount, ratings, ratingAverage, ratingCount } = course;
  return {
    title,
    summary: summaryOf(course.description),
    category,
    categoryNames,
    level,
    language,
    tags,
    thumbnailUrl,
    price,
    currency,
    lessonCount,
    minutes: minutesOf(course.outline),
    enrollmentCount,
    ratingAverage,
    ratingCount,
    ratingScore: fairRating(ratings),
  };
}

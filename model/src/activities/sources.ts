import type * as z from 'zod/mini';
import type { SourcesOf } from '#model/activities/activity';
import { activities } from '#model/activities/activities';
import type { ActivityKind } from '#model/activities/kinds';
import { outlineLesson } from '#model/content/outline-lesson';
import { lessonsOfCourse } from '#model/content/queries';
import { quizzesOfCourse } from '#model/quiz/queries';
import { authoredQuiz } from '#model/content/quiz';
import type { QuerySpec } from '#model/query';

/**
 * Where the documents of a course's activities are stored, and which of their fields the outline needs.
 */
export type ActivitySource = {
  query(courseID: string): QuerySpec;
  schema: z.ZodMiniObject;
};

/**
 * Separate from {@link activities} so that the browser does not load code that only functions use.
 */
export const activitySources: Record<ActivityKind, ActivitySource> = {
  lesson: { query: lessonsOfCourse, schema: outlineLesson },
  quiz: { query: quizzesOfCourse, schema: authoredQuiz },
};

/** Reads the sources of an outline, kind by kind. */
export async function readSources(
  read: (source: ActivitySource) => Promise<object[]>,
): Promise<SourcesOf<typeof activities>>;
export async function readSources(
  read: (source: ActivitySource) => Promise<object[]>,
): Promise<object> {
  const sources = Object.entries(activitySources).map(
    async ([kind, source]) => [kind, await read(source)] as const,
  );
  return Object.fromEntries(await Promise.all(sources));
}

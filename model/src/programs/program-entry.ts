import * as z from 'zod/mini';
import { summaryOf } from '#model/text/summary';
import type { Program } from '#model/programs/program';
import { openCoursesIn } from '#model/programs/program-outline';
import { courseLevel } from '#model/content/course';

/** A published program, reduced to what browsing and searching need. */
export const programEntry = z.object({
  title: z.string(),
  summary: z.string(),
  level: courseLevel,
  language: z.string(),
  weeks: z.int(),
  thumbnailUrl: z.string(),
  /** How many courses can be begun in it. */
  courseCount: z.int(),
});
export type ProgramEntry = z.infer<typeof programEntry>;

/** Returns a program's catalogue entry; null if it is not published, or nothing in it can be begun. */
export function programEntryOf(program: Program): ProgramEntry | null {
  const courseCount = openCoursesIn(program.outline);
  if (program.status !== 'published' || courseCount === 0) return null;
  const { title, description, level, language, weeks, thumbnailUrl } = program;
  const summary = summaryOf(description);
  return { title, summary, level, language, weeks, thumbnailUrl, courseCount };
}

import * as z from 'zod/mini';
import { lesson } from '#model/content/lesson';
import { id, timestamp } from '#model/fields';

/** The fields of a lesson that its editor writes. Where it stands in the course belongs to the outline. */
export const lessonDraft = z.pick(lesson, {
  title: true,
  textContent: true,
  videoURL: true,
  pdfURL: true,
  blocks: true,
  isPreview: true,
  minutes: true,
});
export type LessonDraft = z.infer<typeof lessonDraft>;

/**
 * `lessons/{lessonID}/revisions/{revisionID}`: a lesson as it was before somebody edited it. There is one for each stretch
 * of editing; functions delete what {@link excessRevisions} returns.
 */
export const lessonRevision = z.extend(lessonDraft, { replacedBy: id, replacedAt: timestamp });
export type LessonRevision = z.infer<typeof lessonRevision>;

const day = 86_400_000;
/** How many of the latest revisions are all kept, and how many older ones at most. */
const latest = 20;
const older = 80;

/**
 * Returns the ids of the revisions that history does without: of those older than the latest 20 it keeps the last of each
 * day for 30 days, and of each week before that, 80 in all.
 */
export function excessRevisions(
  revisions: (Pick<LessonRevision, 'replacedAt'> & { id: string })[],
  now: Date,
): string[] {
  const kept = new Set<string>();
  return revisions
    .toSorted((a, b) => b.replacedAt.getTime() - a.replacedAt.getTime() || (a.id < b.id ? -1 : 1))
    .slice(latest)
    .filter(({ replacedAt }) => {
      const at = replacedAt.getTime();
      const period = now.getTime() - at < 30 * day ? day : 7 * day;
      const slot = `${period} ${Math.floor(at / period)}`;
      if (kept.has(slot) || kept.size >= older) return true;
      kept.add(slot);
      return false;
    })
    .map(({ id: revisionID }) => revisionID);
}

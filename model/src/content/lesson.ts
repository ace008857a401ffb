import * as z from 'zod/mini';
import { itemStatus } from '#model/content/item-status';
import { id, label, listOf, longText, optionalLabel, timestamp, url, whole } from '#model/fields';

/**
 * An item of a lesson besides its text, video and PDF. `url` is for media and embeds, `text` for text.
 */
export const lessonBlock = z.object({
  kind: z.enum(['text', 'video', 'audio', 'image', 'interactive', 'document']),
  title: optionalLabel(200),
  url,
  text: longText(20_000),
});
export type LessonBlock = z.infer<typeof lessonBlock>;

/** `lessons/{lessonID}` */
export const lesson = z.object({
  courseID: id,
  moduleID: z.nullable(id),
  order: whole(0, 10_000),
  title: label(120),
  /** Markdown. */
  textContent: longText(100_000),
  videoURL: url,
  pdfURL: url,
  blocks: listOf(lessonBlock, 10),
  isPreview: z.boolean(),
  /** Time an average learner needs, in minutes. */
  minutes: whole(1, 240),
  /** Lessons of before there were drafts lack it. */
  status: z._default(itemStatus, 'published'),
  createdAt: timestamp,
  updatedAt: timestamp,
});
export type Lesson = z.infer<typeof lesson>;

export const lessonFormat = z.enum(['text', 'video', 'pdf']);
export type LessonFormat = z.infer<typeof lessonFormat>;

/** Returns the main format of a lesson, shown as its icon in the outline. */
export const formatOf = (lesson: Pick<Lesson, 'videoURL' | 'pdfURL'>): LessonFormat =>
  lesson.videoURL !== '' ? 'video' : lesson.pdfURL !== '' ? 'pdf' : 'text';

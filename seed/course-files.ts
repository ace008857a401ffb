import * as z from 'zod/mini';
import { id, label, listOf, longText, url, whole } from '@trellis/model/fields';
import {
  authoredCourse,
  courseLevel,
  courseStatus,
  learningStyle,
} from '@trellis/model/content/course';
import { flashcard } from '@trellis/model/content/flashcard';
import { lessonBlock } from '@trellis/model/content/lesson';

const atLeast = <T extends z.ZodMiniType>(item: T, min: number, max: number) =>
  listOf(item, max).check(z.minLength(min));

/** Front matter of `course.md`. */
export const courseHead = z.strictObject({
  title: label(120),
  category: label(60),
  level: courseLevel,
  language: label(20),
  duration: label(40),
  teacher: id,
  tags: atLeast(label(40), 1, 8),
  outcomes: atLeast(label(200), 2, 8),
  prerequisites: listOf(label(200), 8),
  learningStyles: listOf(learningStyle, 4),
  thumbnail: z._default(url, ''),
  price: whole(0, 100_000_000),
  currency: authoredCourse.shape.currency,
  status: courseStatus,
  modules: atLeast(
    z.strictObject({ title: label(120), description: z._default(longText(1000), '') }),
    1,
    50,
  ),
});
export type CourseHead = z.infer<typeof courseHead>;

const address = url.check(z.minLength(1));
const blockTitle = lessonBlock.shape.title;
const blockText = lessonBlock.shape.text;
const media = { title: z._default(blockTitle, ''), url: address, text: z._default(blockText, '') };

/** A block of a lesson, and what each kind requires. Audio and images need a text alternative. */
const blockInFile = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    title: z._default(blockTitle, ''),
    text: blockText.check(z.minLength(1)),
  }),
  z.strictObject({ kind: z.literal('video'), ...media }),
  z.strictObject({
    kind: z.literal('audio'),
    ...media,
    text: blockText.check(
      z.minLength(1, 'A recording needs its words, or what is heard, as text.'),
    ),
  }),
  z.strictObject({
    kind: z.literal('image'),
    ...media,
    title: blockTitle.check(z.minLength(1, 'A picture needs a title that says what it shows.')),
  }),
  z.strictObject({ kind: z.literal('interactive'), ...media }),
  z.strictObject({ kind: z.literal('document'), ...media }),
]);
export type BlockInFile = z.infer<typeof blockInFile>;

/** Front matter of a lesson. */
export const lessonHead = z.strictObject({
  title: label(120),
  module: label(120),
  minutes: whole(1, 240),
  preview: z._default(z.boolean(), false),
  video: z._default(url, ''),
  pdf: z._default(url, ''),
  blocks: z._default(listOf(blockInFile, 10), []),
});
export type LessonHead = z.infer<typeof lessonHead>;

/** `flashcards.yaml` */
export const flashcardsFile = listOf(
  z.strictObject({
    front: flashcard.shape.frontText,
    back: flashcard.shape.backText,
    difficulty: flashcard.shape.difficulty,
    tags: z._default(flashcard.shape.tags, []),
  }),
  500,
);
export type FlashcardsFile = z.infer<typeof flashcardsFile>;

import * as z from 'zod/mini';
import { id, label, listOf, longText, url, whole } from '@trellis/model/fields';
import { certificateRule } from '@trellis/model/certificates/certificate-rule';
import {
  authoredCourse,
  courseLevel,
  courseStatus,
  learningStyle,
} from '@trellis/model/content/course';
import { fitsKind, flashcard } from '@trellis/model/content/flashcard';
import { lesson, lessonBlock } from '@trellis/model/content/lesson';
import { says } from '#web/shared/course-format/schema-problems';

/** The status of a lesson or quiz; what is in the trash is not part of the format. */
export const statusInFile = z._default(z.enum(['draft', 'published']), 'published');

const moduleInFile = z.strictObject({
  title: label(120),
  /** What lessons and quizzes call it, if not by its title: two modules may have the same. */
  name: z.optional(label(120)),
  description: z._default(longText(1000), ''),
  published: z._default(z.boolean(), true),
});
export type ModuleInFile = z.infer<typeof moduleInFile>;

/** Returns what the files of a course call a module. */
export const nameOf = ({ name, title }: ModuleInFile): string => name ?? title;

/** Front matter of `course.md`. */
export const courseHead = z.strictObject({
  title: label(120),
  category: label(60),
  level: courseLevel,
  language: label(20),
  duration: label(40),
  teacher: z.optional(id),
  tags: z._default(listOf(label(40), 8), []),
  outcomes: z._default(listOf(label(200), 8), []),
  prerequisites: z._default(listOf(label(200), 8), []),
  learningStyles: z._default(listOf(learningStyle, 4), []),
  certificate: z._default(z.nullable(z.strictObject(certificateRule.shape)), null),
  thumbnail: z._default(url, ''),
  price: whole(0, 100_000_000),
  currency: authoredCourse.shape.currency,
  status: courseStatus,
  modules: z._default(listOf(moduleInFile, 1000), []),
  /** The names of lessons and quizzes in their order; what it does not list follows. */
  order: z._default(listOf(label(200), 10_000), []),
  /** The description, where the text below cannot hold it exactly. */
  description: z.optional(authoredCourse.shape.description),
});
export type CourseHead = z.infer<typeof courseHead>;

const blockInFile = z.strictObject({
  kind: lessonBlock.shape.kind,
  title: z._default(lessonBlock.shape.title, ''),
  url: z._default(url, ''),
  text: z._default(lessonBlock.shape.text, ''),
});
export type BlockInFile = z.infer<typeof blockInFile>;

/** Front matter of a lesson. */
export const lessonHead = z.strictObject({
  title: label(120),
  module: z.optional(label(120)),
  minutes: whole(1, 240),
  preview: z._default(z.boolean(), false),
  status: statusInFile,
  video: z._default(url, ''),
  pdf: z._default(url, ''),
  blocks: z._default(listOf(blockInFile, 10), []),
  /** The lesson's text, where the text below cannot hold it exactly. */
  text: z.optional(lesson.shape.textContent),
});
export type LessonHead = z.infer<typeof lessonHead>;

/** `flashcards.yaml` */
export const flashcardsFile = listOf(
  z
    .strictObject({
      front: flashcard.shape.frontText,
      back: z._default(flashcard.shape.backText, ''),
      kind: flashcard.shape.kind,
      difficulty: flashcard.shape.difficulty,
      tags: z._default(flashcard.shape.tags, []),
    })
    .check(
      z.refine(
        ({ front, back, kind }) => fitsKind({ frontText: front, backText: back, kind }),
        says('courseProblems.cardSides'),
      ),
    ),
  5000,
);
export type FlashcardsFile = z.infer<typeof flashcardsFile>;

import * as z from 'zod/mini';
import { certificateRule } from '#model/certificates/certificate-rule';
import { packRange } from '#model/cards/packs';
import { lessonsHaveFormats } from '#model/content/course-migrations';
import { localNames, noLocalNames } from '#model/content/local-names';
import { id, label, listOf, longText, timestamp, url, whole } from '#model/fields';
import { outlineModule } from '#model/content/outline';
import { withMigrations } from '#model/stored';

export const courseStatus = z.enum(['draft', 'published', 'archived', 'trashed']);
export type CourseStatus = z.infer<typeof courseStatus>;
export const courseLevel = z.enum(['beginner', 'intermediate', 'advanced']);
export type CourseLevel = z.infer<typeof courseLevel>;
export const learningStyle = z.enum(['reading', 'visual', 'practice', 'audio']);

/** The fields of `courses/{courseID}` that teachers write. */
export const authoredCourse = z.object({
  title: label(120),
  category: label(60),
  description: longText(2000),
  /** A display string, such as `2 hours`. */
  duration: label(40),
  slug: z.string().check(z.maxLength(80), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  authorID: id,
  teacherIDs: listOf(id, 10),
  level: courseLevel,
  tags: listOf(label(40), 8),
  /** BCP 47 tag of the language the course is taught in. */
  language: label(20),
  /** Whole minor units of `currency` (cents); 0 is free. */
  price: whole(0, 100_000_000),
  /** ISO 4217 code. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  thumbnailUrl: url,
  prerequisites: listOf(label(200), 8),
  outcomes: listOf(label(200), 8),
  learningStyles: listOf(learningStyle, 4),
  /** What its certificate requires; null if it grants none. */
  certificate: z._default(z.nullable(certificateRule), null),
  status: courseStatus,
  createdAt: timestamp,
  updatedAt: timestamp,
});
export type AuthoredCourse = z.infer<typeof authoredCourse>;

/** A teacher as the course page shows them, for visitors who cannot read profiles. */
export const courseTeacher = z.object({ id, name: z.string(), avatarUrl: z.string() });
export type CourseTeacher = z.infer<typeof courseTeacher>;

/**
 * The fields that functions derive from modules, lessons, quizzes, flashcards, enrolments, reviews, the category and
 * profiles.
 */
export const derivedCourse = z.object({
  outline: z._default(z.array(outlineModule), []),
  teachers: z._default(z.array(courseTeacher), []),
  /** What its category is called in each language. */
  categoryNames: z._default(localNames, noLocalNames),
  lessonCount: z._default(z.int(), 0),
  quizCount: z._default(z.int(), 0),
  flashcardCount: z._default(z.int(), 0),
  /** The index of the packs of its flashcards. */
  cardPacks: z._default(z.array(packRange), []),
  enrollmentCount: z._default(z.int(), 0),
  /** How many reviews give one star, two, three, four and five. */
  ratings: z._default(z.array(z.int()), [0, 0, 0, 0, 0]),
  /** Their exact mean, 1 to 5; 0 if there are none. */
  ratingAverage: z._default(z.number(), 0),
  ratingCount: z._default(z.int(), 0),
});
export type DerivedCourse = z.infer<typeof derivedCourse>;

/** `courses/{courseID}` */
export const course = withMigrations(
  z.extend(authoredCourse, derivedCourse.shape),
  lessonsHaveFormats,
);
export type Course = z.infer<typeof course>;

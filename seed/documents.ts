import { catalogEntryOf, shardOf, type CatalogShard } from '@trellis/model/content/catalog';
import type {
  AuthoredCourse,
  Course,
  CourseTeacher,
  DerivedCourse,
} from '@trellis/model/content/course';
import type { Flashcard } from '@trellis/model/content/flashcard';
import { noLocalNames } from '@trellis/model/content/local-names';
import type { Lesson } from '@trellis/model/content/lesson';
import type { CourseModule } from '@trellis/model/content/module';
import { activities } from '@trellis/model/activities/activities';
import { countsOf, outlineOf } from '@trellis/model/content/outline';
import {
  answerKeyPath,
  catalogPath,
  coursePath,
  flashcardPath,
  lessonPath,
  modulePath,
  keyVersionPath,
  questionPath,
  quizPath,
  quizVersionPath,
} from '@trellis/model/paths';
import { numbered } from '#seed/numbered';
import { frozenQuizOf, quizOf, type FrozenQuiz } from '#seed/quiz-documents';
import type { CourseInFolder } from '#seed/read-course';

/** Documents to write, by path. */
export type Documents = Map<string, Record<string, unknown>>;

type Times = { createdAt: Date; updatedAt: Date };

/** A course with its modules, lessons, quizzes and flashcards. */
export type CourseDocuments = { course: Course; documents: Documents; quizzes: FrozenQuiz[] };

/**
 * Returns the documents of a course, including those that functions derive. `enrollmentCount` is the number of its
 * learners.
 */
export function courseDocuments(
  source: CourseInFolder,
  teacher: CourseTeacher,
  times: Times,
  enrollmentCount = 0,
  categoryNames = noLocalNames,
): CourseDocuments {
  const { courseID } = source;
  const moduleIDs = new Map(
    source.head.modules.map(({ title }, index) => [title, `m${index + 1}`]),
  );
  const modules = source.head.modules.map(
    ({ title, description }, index): CourseModule & { id: string } => ({
      id: `m${index + 1}`,
      title,
      description,
      order: index + 1,
      isPublished: true,
    }),
  );
  const lessons = source.lessons.map((lesson): Lesson & { id: string } => ({
    id: `${courseID}-${lesson.slug}`,
    courseID,
    moduleID: moduleIDs.get(lesson.module) ?? null,
    order: lesson.order,
    title: lesson.title,
    textContent: lesson.text,
    videoURL: lesson.video,
    pdfURL: lesson.pdf,
    blocks: lesson.blocks.map((block) => ({ url: '', ...block })),
    isPreview: lesson.preview,
    minutes: lesson.minutes,
    ...times,
  }));
  const quizzes = source.quizzes.map(({ slug, ...quiz }, index) => {
    const moduleID = moduleIDs.get(quiz.module) ?? null;
    const place = { courseID, moduleID, order: index + 1 };
    return { id: `${courseID}-quiz-${slug}`, ...quizOf(quiz, place, times) };
  });
  const outline = outlineOf(activities, modules, { lesson: lessons, quiz: quizzes });
  const derived: DerivedCourse = {
    outline,
    teachers: [teacher],
    categoryNames,
    ...countsOf(activities, outline),
    flashcardCount: source.flashcards.length,
    enrollmentCount,
    ratingAverage: 0,
    ratingCount: 0,
  };
  const course: Course = { ...authored(source, teacher.id, times), ...derived };

  const documents: Documents = new Map();
  documents.set(coursePath(courseID), course);
  for (const { id, ...module } of modules) documents.set(modulePath(courseID, id), module);
  for (const { id, ...lesson } of lessons) documents.set(lessonPath(id), lesson);
  source.flashcards.forEach((card, index) => {
    const flashcard: Flashcard = {
      frontText: card.front,
      backText: card.back,
      difficulty: card.difficulty,
      tags: card.tags,
      lastReviewed: null,
      ...times,
    };
    documents.set(flashcardPath(courseID, numbered('c', index)), flashcard);
  });
  const frozenQuizzes = source.quizzes.map(({ questions }, at) => {
    const { id, ...quiz } = quizzes[at]!;
    return frozenQuizOf(id, quiz, questions);
  });
  for (const quiz of frozenQuizzes) addQuiz(documents, quiz);
  return { course, documents, quizzes: frozenQuizzes };
}

function addQuiz(documents: Documents, { quizID, quiz, asked, version, keys }: FrozenQuiz) {
  for (const { id, question, key } of asked) {
    documents.set(questionPath(quizID, id), question);
    documents.set(answerKeyPath(quizID, id), key);
  }
  documents.set(quizVersionPath(quizID, 1), version);
  documents.set(keyVersionPath(quizID, 1), keys);
  documents.set(quizPath(quizID), quiz);
}

function authored(
  { courseID, head, description }: CourseInFolder,
  teacherID: string,
  times: Times,
): AuthoredCourse {
  const { teacher: _teacher, modules: _modules, thumbnail, ...fields } = head;
  return {
    ...fields,
    description,
    slug: courseID,
    authorID: teacherID,
    teacherIDs: [teacherID],
    thumbnailUrl: thumbnail,
    ...times,
  };
}

/** Returns the catalogue of these courses. */
export function catalogDocuments(courses: Map<string, Course>): Documents {
  const shards = new Map<string, CatalogShard>();
  for (const [courseID, course] of courses) {
    const entry = catalogEntryOf(course);
    if (entry === null) continue;
    const path = catalogPath(shardOf(courseID));
    const shard = shards.get(path) ?? { courses: {} };
    shard.courses[courseID] = entry;
    shards.set(path, shard);
  }
  return shards;
}

import { outlineOf, staffOutlineOf } from '@trellis/model/content/derived-outlines';
import { noArrangement } from '@trellis/model/content/arrangement';
import { catalogEntryOf, shardOf, type CatalogShard } from '@trellis/model/content/catalog';
import { packCard, withQuestions } from '@trellis/model/cards/pack-documents';
import { changePacks, writePack, type PackUpdate } from '@trellis/model/cards/packs';
import type { Flashcard } from '@trellis/model/content/flashcard';
import type { Course, CourseTeacher, DerivedCourse } from '@trellis/model/content/course';
import { noLocalNames } from '@trellis/model/content/local-names';
import { noRatings, ratingFieldsOf } from '@trellis/model/course-reviews/ratings';
import { activities } from '@trellis/model/activities/activities';
import { countsOf } from '@trellis/model/content/outline';

import {
  answerKeyPath,
  cardPackPath,
  catalogPath,
  courseArrangementPath,
  courseOutlinePath,
  coursePath,
  flashcardPath,
  lessonPath,
  modulePath,
  keyVersionPath,
  questionPath,
  quizPath,
  quizVersionPath,
} from '@trellis/model/paths';
import { partsOf } from '#web/shared/course-format/course-parts';
import { numbered } from '#web/shared/course-format/numbered';
import type { CourseInFiles } from '#web/shared/course-format/read-course';
import { frozenQuizOf, type FrozenQuiz } from '#seed/frozen-quiz';

/** Documents to write, by path. */
export type Documents = Map<string, Record<string, unknown>>;

/** A course with its modules, lessons, quizzes and flashcards. */
export type CourseDocuments = { course: Course; documents: Documents; quizzes: FrozenQuiz[] };

/**
 * Returns the documents of a course, including those that functions derive. `enrollmentCount` is the number of its
 * learners.
 */
export function courseDocuments(
  source: CourseInFiles,
  teacher: CourseTeacher,
  now: Date,
  enrollmentCount = 0,
  categoryNames = noLocalNames,
): CourseDocuments {
  const parts = partsOf(source, { authorID: teacher.id, now });
  const { courseID, modules, lessons, quizzes, flashcards } = parts;
  const arrangement = parts.arrangement ?? noArrangement;
  const cards = flashcards.map((card, index) => [numbered('c', index), card] as const);
  const packs = packsOf(cards);
  const outline = outlineOf(activities, modules, { lesson: lessons, quiz: quizzes }, arrangement);
  const derived: DerivedCourse = {
    outline,
    teachers: [teacher],
    categoryNames,
    ...countsOf(activities, outline),
    flashcardCount: flashcards.length,
    cardPacks: withQuestions(packs),
    enrollmentCount,
    ...ratingFieldsOf(noRatings),
  };
  const course: Course = { ...parts.course, ...derived };

  const documents: Documents = new Map();
  documents.set(coursePath(courseID), course);
  documents.set(
    courseOutlinePath(courseID),
    staffOutlineOf(modules, { lesson: lessons, quiz: quizzes }, arrangement),
  );
  if (parts.arrangement)
    documents.set(courseArrangementPath(courseID), { ...parts.arrangement, updatedAt: now });
  for (const { id, ...module } of modules) documents.set(modulePath(courseID, id), module);
  for (const { id, ...lesson } of lessons) documents.set(lessonPath(id), lesson);
  for (const [id, card] of cards) documents.set(flashcardPath(courseID, id), card);
  for (const { range, items } of packs.written)
    documents.set(cardPackPath(courseID, range.id), {
      version: range.version,
      cards: writePack(items),
    });
  const frozenQuizzes = quizzes.map(({ id, asked, ...quiz }) => frozenQuizOf(id, quiz, asked));
  for (const quiz of frozenQuizzes) addQuiz(documents, quiz);
  return { course, documents, quizzes: frozenQuizzes };
}

/** Returns the packs of cards, as functions would make them. */
function packsOf(cards: (readonly [string, Flashcard])[]): PackUpdate {
  let made = 0;
  const texts = new Map(cards.map(([id, card]) => [id, packCard(card)]));
  return changePacks([], new Map(), texts, () => `pack-${++made}`);
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

/** Returns the catalogue of these courses. */
export function catalogDocuments(courses: Map<string, Course>): Documents {
  const shards = new Map<string, CatalogShard>();
  for (const [courseID, course] of courses) {
    const entry = catalogEntryOf(course);
    if (entry === null) continue;
    const path = catalogPath(shardOf(courseID));
    const shard = shards.get(path) ?? { courses: {}, programs: {} };
    shard.courses[courseID] = entry;
    shards.set(path, shard);
  }
  return shards;
}

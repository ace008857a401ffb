import { itemKey } from '@trellis/model/content/arrangement';
import { mostArranged } from '@trellis/model/content/course-arrangement';
import {
  answerKeyPath,
  courseArrangementPath,
  coursePath,
  courseSlugPath,
  flashcardPath,
  lessonPath,
  modulePath,
  questionPath,
  quizPath,
} from '@trellis/model/paths';
import { canonicalParts } from '#web/shared/course-format/canonical-parts';
import type { CourseParts, QuizPart } from '#web/shared/course-format/course-parts';
import { numbered } from '#web/shared/course-format/numbered';

/** A document to write. Times are the server's. */
export type Write = { path: string; data: Record<string, unknown> };

/** What is written of a new course, in steps: each is written as a whole or not at all. */
export type WritePlan = { courseID: string; title: string; steps: Write[][] };

/**
 * The rules look up whether a lesson's id was deleted before, and a commit may look up twenty documents; it may be ten
 * megabytes, and have 500 writes.
 */
const most = { lessons: 8, size: 3_000_000, writes: 400 };

/** Returns how to write a course: itself with its slug first, since the rules ask who teaches it, and a quiz together with its questions. */
export function writePlan(parts: CourseParts): WritePlan {
  const { courseID, course, lessons, quizzes, flashcards } = parts;
  const lessonWrites = lessons.map(({ id, ...data }): Write => ({ path: lessonPath(id), data }));
  const cards = flashcards.map((data, index): Write => ({
    path: flashcardPath(courseID, numbered('c', index)),
    data,
  }));
  const steps = [
    [
      { path: courseSlugPath(course.slug), data: { courseID } },
      { path: coursePath(courseID), data: course },
    ],
    ...chunksOf(orderWrites(parts), most.writes),
    ...quizzes.flatMap(quizSteps),
    ...chunksOf(lessonWrites, most.lessons),
    ...chunksOf(cards, most.writes),
  ];
  return { courseID, title: course.title, steps };
}

/** Returns the modules, and the order of everything. */
function orderWrites(parts: CourseParts): Write[] {
  const { courseID } = parts;
  const { modules, items } = canonicalParts(parts);
  const arrangement = {
    modules: modules.map(({ id }) => id).slice(0, mostArranged.modules),
    items: items
      .map(({ kind, item }) => itemKey({ kind, id: item.id }))
      .slice(0, mostArranged.items),
    updatedAt: new Date(0),
  };
  return [
    ...modules.map(({ id, ...data }): Write => ({ path: modulePath(courseID, id), data })),
    { path: courseArrangementPath(courseID), data: arrangement },
  ];
}

function quizSteps({ id, asked, ...quiz }: QuizPart): Write[][] {
  const pairs = asked.map((one): Write[] => [
    { path: questionPath(id, one.id), data: one.question },
    { path: answerKeyPath(id, one.id), data: one.key },
  ]);
  const [first = [], ...more] = chunksOf(pairs, most.writes / 4);
  return [
    [{ path: quizPath(id), data: quiz }, ...first.flat()],
    ...more.map((some) => some.flat()),
  ];
}

/** Splits writes into chunks of at most `count` that are not too large together. */
function chunksOf<T>(all: T[], count: number): T[][] {
  const chunks: T[][] = [];
  let size = 0;
  for (const one of all) {
    const own = JSON.stringify(one).length;
    const last = chunks.at(-1);
    if (last === undefined || last.length >= count || size + own > most.size) {
      chunks.push([one]);
      size = own;
    } else {
      last.push(one);
      size += own;
    }
  }
  return chunks;
}

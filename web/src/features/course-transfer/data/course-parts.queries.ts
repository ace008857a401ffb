import { doc, getDocFromServer, getDocsFromServer, type Firestore } from 'firebase/firestore';
import type { ZodMiniType } from 'zod/mini';
import { course } from '@trellis/model/content/course';
import { courseArrangement } from '@trellis/model/content/course-arrangement';
import { flashcard } from '@trellis/model/content/flashcard';
import { lesson } from '@trellis/model/content/lesson';
import { courseModule } from '@trellis/model/content/module';
import { answerKey, question, quiz } from '@trellis/model/content/quiz';
import { courseArrangementPath, coursePath } from '@trellis/model/paths';
import {
  answerKeysOfQuiz,
  flashcardsOfCourse,
  lessonsOfCourse,
  modulesOfCourse,
  questionsOfQuiz,
  quizzesOfCourse,
  type QuerySpec,
} from '@trellis/model/queries';
import { decode } from '#web/firebase/decode';
import { firebaseFirestore } from '#web/firebase/firestore';
import { queryOf, read } from '#web/firebase/live-query';
import type { AskedQuestion, CourseParts } from '#web/shared/course-format/course-parts';

/**
 * Reads everything that teachers wrote of a course from the server: one read per document. Only its teachers may. Throws
 * `unavailable` offline.
 */
export async function fetchCourseParts(courseID: string): Promise<CourseParts> {
  const db = await firebaseFirestore();
  const all = <T>(spec: QuerySpec, schema: ZodMiniType<T>) => fetchAll(db, spec, schema);
  const [stored, order, modules, lessons, quizzes, cards] = await Promise.all([
    getDocFromServer(doc(db, coursePath(courseID))),
    getDocFromServer(doc(db, courseArrangementPath(courseID))),
    all(modulesOfCourse(courseID), courseModule),
    all(lessonsOfCourse(courseID), lesson),
    all(quizzesOfCourse(courseID), quiz),
    all(flashcardsOfCourse(courseID), flashcard),
  ]);
  if (!stored.exists()) throw Object.assign(new Error('It is gone.'), { code: 'not-found' });
  return {
    courseID,
    course: decode(course, stored.data()),
    arrangement: order.exists() ? decode(courseArrangement, order.data()) : null,
    ...{ modules, lessons },
    quizzes: await Promise.all(
      quizzes.map(async (one) => ({ ...one, asked: await fetchQuestions(db, one.id) })),
    ),
    flashcards: cards.map(({ id: _id, ...card }) => card),
  };
}

/** Reads the questions of a quiz that have an answer key: nobody can be asked the others. */
async function fetchQuestions(db: Firestore, quizID: string): Promise<AskedQuestion[]> {
  const [questions, keys] = await Promise.all([
    fetchAll(db, questionsOfQuiz(quizID), question),
    fetchAll(db, answerKeysOfQuiz(quizID), answerKey),
  ]);
  return questions.flatMap(({ id, ...asked }) => {
    const found = keys.find((key) => key.id === id);
    if (found === undefined) return [];
    const { id: _id, ...key } = found;
    return [{ id, question: asked, key }];
  });
}

async function fetchAll<T>(db: Firestore, spec: QuerySpec, schema: ZodMiniType<T>) {
  const { docs } = await getDocsFromServer(queryOf(db, spec));
  return docs.map((found) => read(found, schema));
}

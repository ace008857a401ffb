import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { courseArrangementPath } from '@trellis/model/paths';
import { isDeepStrictEqual } from 'node:util';
import type { Documents } from '#seed/documents';

/** The number of writes per commit; Firestore allows 500. */
const batchSize = 400;

/** Fields that change on every load and do not count as changes of the content. */
const passing = new Set([
  'createdAt',
  'updatedAt',
  'enrollmentCount',
  'ratings',
  'ratingAverage',
  'ratingCount',
  'ratingScore',
  'teachers',
  'cardPacks',
  'flashcardCount',
  // Of a quiz: the current version, and its size.
  'version',
  'questionCount',
  'maxScore',
]);

/** Attempts refer to these: existing ones are unchanged, and functions add the next. */
const lasting = /^quizzes\/[^/]+\/(key_)?versions\//;

/**
 * Writes documents that are missing or differ, and returns how many. Existing documents keep their creation time and
 * the fields that functions derive.
 */
export async function loadDocuments(db: Firestore, documents: Documents): Promise<number> {
  const all = [...documents];
  let written = 0;
  for (let start = 0; start < all.length; start += batchSize) {
    const part = all.slice(start, start + batchSize);
    const known = await db.getAll(...part.map(([path]) => db.doc(path)));
    const batch = db.batch();
    let size = 0;
    part.forEach(([path, data], index) => {
      const stored = known[index]!.data();
      if (stored !== undefined && (lasting.test(path) || isSame(data, stored))) return;
      batch.set(db.doc(path), { ...data, ...kept(stored) });
      size++;
    });
    if (size > 0) await batch.commit();
    written += size;
  }
  return written;
}

const isSame = (data: unknown, stored: unknown) =>
  isDeepStrictEqual(content(data), content(stored));

/**
 * Returns a document's content in comparable form: times as numbers, keys sorted, without volatile fields.
 */
function content(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  if (Array.isArray(value)) return value.map(content);
  if (value === null || typeof value !== 'object') return value;
  if ('toMillis' in value && typeof value.toMillis === 'function') return value.toMillis();
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !passing.has(key))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, content(item)]),
  );
}

const kept = (stored: Record<string, unknown> | undefined) =>
  Object.fromEntries(
    Object.entries(stored ?? {}).filter(([key]) => passing.has(key) && key !== 'updatedAt'),
  );

/** Deletes lessons, quizzes, modules and cards, and an order of them, that are no longer in the course's folder. */
export async function deleteLeftovers(
  db: Firestore,
  courseID: string,
  documents: Documents,
): Promise<number> {
  const course = db.doc(`courses/${courseID}`);
  const stored = await Promise.all([
    course.collection('modules').listDocuments(),
    course.collection('flashcards').listDocuments(),
    references(db, 'lessons', courseID),
    references(db, 'quizzes', courseID),
  ]);
  const quizParts = await Promise.all(
    stored[3].flatMap((quiz) => [
      quiz.collection('questions').listDocuments(),
      quiz.collection('answer_keys').listDocuments(),
    ]),
  );
  const arrangement = await db.doc(courseArrangementPath(courseID)).get();
  const order = arrangement.exists ? [arrangement.ref] : [];
  const leftovers = [...stored, ...quizParts, order]
    .flat()
    .filter(({ path }) => !documents.has(path));
  for (let start = 0; start < leftovers.length; start += batchSize) {
    const batch = db.batch();
    leftovers.slice(start, start + batchSize).forEach((document) => batch.delete(document));
    await batch.commit();
  }
  return leftovers.length;
}

async function references(
  db: Firestore,
  name: string,
  courseID: string,
): Promise<DocumentReference[]> {
  const { docs } = await db.collection(name).where('courseID', '==', courseID).select().get();
  return docs.map(({ ref }) => ref);
}

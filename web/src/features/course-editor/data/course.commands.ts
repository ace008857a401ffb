import { doc, runTransaction, serverTimestamp, writeBatch } from 'firebase/firestore';
import { course, type CourseLevel, type CourseStatus } from '@trellis/model/content/course';
import { coursePath, courseSlugPath } from '@trellis/model/paths';
import { decode } from '#web/firebase/decode';
import { firebaseFirestore } from '#web/firebase/firestore';
import { holderOfSlug } from '#web/features/course-editor/data/course-settings.queries';
import { refuseCycle } from '#web/features/course-editor/data/prerequisite-cycle';
import { slugMove } from '#web/features/course-editor/data/slug-claims';
import {
  fieldsToStore,
  draftOf,
  isSame,
  storedValue,
  type CourseDraft,
} from '#web/features/course-editor/logic/course-draft';
import { mergeDrafts } from '#web/features/course-editor/logic/merge-drafts';
import { courseSlugOf, ownSlugOf } from '#web/shared/slug-of';
import { codeOf } from '#web/shared/use-command';

/**
 * Changes a course's status. Throws `conflict` if it is no longer what the teacher has seen, and `unavailable` offline:
 * what others see changes only while the teacher watches.
 */
export async function changeStatus(
  courseID: string,
  from: CourseStatus,
  to: CourseStatus,
): Promise<void> {
  const db = await firebaseFirestore();
  const record = doc(db, coursePath(courseID));
  await runTransaction(db, async (transaction) => {
    const found = await transaction.get(record);
    const current = found.exists() ? decode(course, found.data()).status : null;
    if (current !== from)
      throw Object.assign(new Error('The status is not as it was.'), { code: 'conflict' });
    transaction.update(record, { status: to, updatedAt: serverTimestamp() });
  });
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Returns a random id. It is part of other ids, so it has no `_` (see `isNewPartOfIDs` in the rules). */
export const newCourseID = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(20)), (n) => letters[n % letters.length]).join(
    '',
  );

type NewCourse = {
  title: string;
  category: string;
  language: string;
  level: CourseLevel;
  /** A display string. */
  duration: string;
};

/**
 * Creates a course as a draft of the teacher, with defaults for what the form does not ask. Its slug is made of the title,
 * and of its id too if another course has that one or nobody can say.
 */
export async function createCourse(
  courseID: string,
  uid: string,
  course: NewCourse,
): Promise<void> {
  const short = courseSlugOf(course.title, courseID);
  const long = ownSlugOf(short, courseID);
  if (!(await isFree(short, courseID))) return writeNewCourse(courseID, uid, course, long);
  try {
    await writeNewCourse(courseID, uid, course, short);
  } catch (error) {
    // Somebody may have taken the slug meanwhile; then this one is nobody's.
    if (codeOf(error) !== 'permission-denied') throw error;
    await writeNewCourse(courseID, uid, course, long);
  }
}

/** How long the look for a free slug may take, in ms. */
const patience = 2000;

/** Returns whether no other course holds a slug; false if that cannot be known soon. */
async function isFree(slug: string, courseID: string): Promise<boolean> {
  if (!navigator.onLine) return false;
  const late = new Promise<boolean>((done) => setTimeout(() => done(false), patience));
  const isHolder = (holder: string | undefined) => holder === undefined || holder === courseID;
  const asked = holderOfSlug(slug).then(isHolder, () => false);
  return Promise.race([asked, late]);
}

async function writeNewCourse(
  courseID: string,
  uid: string,
  course: NewCourse,
  slug: string,
): Promise<void> {
  const db = await firebaseFirestore();
  const batch = writeBatch(db);
  batch.set(doc(db, courseSlugPath(slug)), { courseID });
  batch.set(doc(db, coursePath(courseID)), {
    ...course,
    description: '',
    slug,
    authorID: uid,
    teacherIDs: [uid],
    tags: [],
    price: 0,
    currency: 'USD',
    thumbnailUrl: '',
    prerequisites: [],
    outcomes: [],
    learningStyles: [],
    certificate: null,
    status: 'draft',
    createdAt: serverTimestamp(),
    updatedAt: serverTimestamp(),
  });
  await batch.commit();
}

/** What was stored, and when the version before it was (ms). */
export type Saved = { stored: CourseDraft; replacedAt: number };

/**
 * Saves a draft that started from `base`, merged with what others have stored since, and returns the result. Throws
 * `conflict` if others have changed the same fields, and `slug-taken` if another course has the new slug, and `cycle` if its prerequisites lead back to the course; then nothing is
 * written.
 */
export async function saveCourse(
  courseID: string,
  base: CourseDraft,
  draft: CourseDraft,
): Promise<Saved> {
  if (!isSame(base, draft, 'prerequisites')) await refuseCycle({ id: courseID, ...draft });
  const db = await firebaseFirestore();
  const record = doc(db, coursePath(courseID));
  return runTransaction(db, async (transaction) => {
    const found = await transaction.get(record);
    if (!found.exists()) throw Object.assign(new Error('It is gone.'), { code: 'not-found' });
    const current = decode(course, found.data());
    const before = draftOf(current);
    const merged = mergeDrafts({ base, draft }, before);
    if (merged.conflicts.length > 0)
      throw Object.assign(new Error('Others changed the same.'), { code: 'conflict' });
    const changes = fieldsToStore(before, merged.draft).map((field) => [
      field,
      storedValue(merged.draft, field),
    ]);
    const [from, to] = [before.slug, merged.draft.slug];
    const moveSlug = from !== to && (await slugMove(db, transaction, courseID, { from, to }));
    if (changes.length > 0)
      transaction.update(record, { ...Object.fromEntries(changes), updatedAt: serverTimestamp() });
    if (moveSlug) moveSlug();
    return {
      stored: merged.draft,
      replacedAt: changes.length > 0 ? current.updatedAt.getTime() : -1,
    };
  });
}
